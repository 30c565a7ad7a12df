package vn.motcua.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.motcua.notification.Samples.NOW;
import static vn.motcua.notification.Samples.SCHEDULE;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;
import reactor.core.publisher.Mono;
import vn.motcua.platform.journal.TemporaryFailure;

/** Which form goes with which notice, and what happens when it cannot be had. */
class EnclosuresTest {

    private static final byte[] PDF = {'%', 'P', 'D', 'F'};
    private static final Map<String, String> FIELDS = Map.of("code", Samples.CODE, "enclosed", "", "formLink", "");

    private final Rules rules = SampleRules.shipped();
    private final List<String> asked = new ArrayList<>();
    private Mono<byte[]> answer = Mono.just(PDF);

    private final FormBook forms = (dossier, form, number) -> {
        asked.add(form + " " + number);
        return answer;
    };

    @Test
    void anEmailHasTheFormThatItsEventWrote() {
        Enclosures.Enclosed enclosed = with("supplement", Medium.EMAIL);

        assertThat(enclosed.attachment().name()).isEqualTo("mau-02-H32.50.05-261120-0012.pdf");
        assertThat(enclosed.attachment().pdf()).isEqualTo(PDF);
        assertThat(enclosed.fields()).containsEntry("enclosed", "true").containsEntry("formLink", "");
        assertThat(asked).containsExactly("02 H32.50.05/HDHS-2026-0001");
    }

    @Test
    void nothingButAnEmailOfARuleWithAFormAsksForOne() {
        assertThat(with("supplement", Medium.SMS).attachment()).isNull();
        assertThat(with("supplement", Medium.ZALO).attachment()).isNull();
        assertThat(with("ready", Medium.EMAIL).attachment()).isNull();
        assertThat(with("ready", Medium.EMAIL).fields()).isEqualTo(FIELDS);
        assertThat(with("office-ready", Medium.MAILBOX).attachment()).isNull();
        assertThat(asked).isEmpty();
    }

    @Test
    void aLetterSaysWhereTheFormIsAndClaimsNoAttachment() {
        Enclosures.Enclosed enclosed = with("supplement", Medium.PORTAL);

        assertThat(enclosed.attachment()).isNull();
        assertThat(enclosed.fields())
                .containsEntry("enclosed", "")
                .containsEntry(
                        "formLink",
                        "https://motcua.khanhhoa.example/api/dossiers/" + Samples.DOSSIER
                                + "/forms/02.pdf?formNumber=H32.50.05%2FHDHS-2026-0001");
        assertThat(with("accepted", Medium.PORTAL).fields().get("formLink")).endsWith("/forms/01.pdf");
        assertThat(asked).isEmpty();
    }

    @Test
    void whereNobodyReachesTheGatewayALetterPointsNowhere() {
        Enclosures closed = new Enclosures(rules, forms, new FormRules(true, DataSize.ofMegabytes(1), ""));

        assertThat(with(closed, notice("supplement", Medium.PORTAL)).fields()).isEqualTo(FIELDS);
    }

    @Test
    void anInstallationThatAttachesNothingAsksForNothing() {
        Enclosures off = new Enclosures(rules, forms, new FormRules(false, DataSize.ofMegabytes(1), ""));

        assertThat(with(off, notice("supplement", Medium.EMAIL)).attachment()).isNull();
        assertThat(asked).isEmpty();
    }

    @Test
    void whatIsNotThereAnyMoreIsNotWaitedFor() {
        answer = Mono.empty();

        Enclosures.Enclosed enclosed = with("supplement", Medium.EMAIL);

        assertThat(enclosed.attachment()).isNull();
        assertThat(enclosed.fields()).isEqualTo(FIELDS);
    }

    @Test
    void whatCannotBeHadNowIsTriedAgainButNotForEver() {
        answer = Mono.error(new TemporaryFailure("intake is away", new IllegalStateException()));
        Notice tried = notice("supplement", Medium.EMAIL);

        for (int failures = 0; failures < Enclosures.PATIENCE; failures++) {
            Notice again = tried;
            assertThatThrownBy(() -> with(enclosures(), again)).isInstanceOf(TemporaryFailure.class);
            tried = tried.after(new Delivery.Untried("AWAY"), NOW, SCHEDULE, SampleChannels.taking());
        }

        assertThat(with(enclosures(), tried).attachment()).isNull();
        assertThat(with(enclosures(), tried).fields()).isEqualTo(FIELDS);
    }

    private Enclosures.Enclosed with(String rule, Medium medium) {
        return with(enclosures(), notice(rule, medium));
    }

    private static Enclosures.Enclosed with(Enclosures enclosures, Notice notice) {
        return Objects.requireNonNull(
                enclosures.with(Samples.ledger(), notice, FIELDS).block());
    }

    private Enclosures enclosures() {
        return SampleTexts.enclosing(forms);
    }

    private Notice notice(String rule, Medium medium) {
        return Notice.of(Samples.intent(rules, rule, medium), SampleChannels.taking());
    }
}
