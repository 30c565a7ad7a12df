package vn.motcua.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

class SharedContactsTest {

    private static final String DOSSIER = Samples.DOSSIER;
    private static final Rules RULES = SampleRules.shipped();
    private static final Intent SMS = Samples.intent(RULES, "accepted", Medium.SMS);
    private static final Intent EMAIL = Samples.intent(RULES, "accepted", Medium.EMAIL);

    private final List<String> asked = new ArrayList<>();
    private Mono<Contacts> answer = Mono.just(Samples.CONTACTS);
    private final SharedContacts contacts = new SharedContacts(dossier -> {
        asked.add(dossier);
        return answer;
    });

    @Test
    void theNoticesOfOneEventAskOnce() {
        assertThat(EMAIL.event()).isEqualTo(SMS.event());

        assertThat(contacts.of(DOSSIER, SMS).block()).isEqualTo(Samples.CONTACTS);
        assertThat(contacts.of(DOSSIER, EMAIL).block()).isEqualTo(Samples.CONTACTS);

        assertThat(asked).containsExactly(DOSSIER);
    }

    @Test
    void anotherEventAsksAnewForItMayBeAboutWhatIsNewer() {
        contacts.of(DOSSIER, SMS).block();
        contacts.of(DOSSIER, ofEvent("later", SMS)).block();

        assertThat(asked).hasSize(2);
    }

    @Test
    void whatIsSentAgainAsksAnewForAWishMayHaveChanged() {
        contacts.of(DOSSIER, SMS).block();
        contacts.of(DOSSIER, SMS.again("desk", "once", Samples.NOW)).block();

        assertThat(asked).hasSize(2);
    }

    @Test
    void whatNobodyAnsweredIsAskedAgain() {
        answer = Mono.error(new IllegalStateException("away"));
        Mono<Contacts> away = contacts.of(DOSSIER, SMS);
        assertThatThrownBy(away::block).hasMessageContaining("away");

        answer = Mono.empty();
        assertThat(contacts.of(DOSSIER, SMS).blockOptional()).isEmpty();

        answer = Mono.just(Samples.CONTACTS);
        assertThat(contacts.of(DOSSIER, SMS).block()).isEqualTo(Samples.CONTACTS);
    }

    private static Intent ofEvent(String event, Intent it) {
        return new Intent(
                it.reference(),
                it.rule(),
                event,
                it.audience(),
                it.agency(),
                it.medium(),
                it.createdAt(),
                it.facts(),
                it.weight(),
                it.resend(),
                it.otherwise());
    }
}
