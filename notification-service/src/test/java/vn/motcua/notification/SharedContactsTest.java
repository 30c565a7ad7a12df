package vn.motcua.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

class SharedContactsTest {

    private static final String DOSSIER = Samples.DOSSIER;

    private final List<String> asked = new ArrayList<>();
    private Mono<Contacts> answer = Mono.just(Samples.CONTACTS);
    private final SharedContacts contacts = new SharedContacts(dossier -> {
        asked.add(dossier);
        return answer;
    });

    @Test
    void theNoticesOfOneEventAskOnce() {
        assertThat(contacts.of(DOSSIER, "paid").block()).isEqualTo(Samples.CONTACTS);
        assertThat(contacts.of(DOSSIER, "paid").block()).isEqualTo(Samples.CONTACTS);

        assertThat(asked).containsExactly(DOSSIER);
    }

    @Test
    void anotherEventAsksAnewForItMayBeAboutWhatIsNewer() {
        contacts.of(DOSSIER, "paid").block();
        contacts.of(DOSSIER, "returned").block();

        assertThat(asked).hasSize(2);
    }

    @Test
    void whatNobodyAnsweredIsAskedAgain() {
        answer = Mono.error(new IllegalStateException("away"));
        Mono<Contacts> away = contacts.of(DOSSIER, "paid");
        assertThatThrownBy(away::block).hasMessageContaining("away");

        answer = Mono.empty();
        assertThat(contacts.of(DOSSIER, "paid").blockOptional()).isEmpty();

        answer = Mono.just(Samples.CONTACTS);
        assertThat(contacts.of(DOSSIER, "paid").block()).isEqualTo(Samples.CONTACTS);
    }
}
