package vn.motcua.intake.form;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import vn.motcua.intake.dossier.Dossier;
import vn.motcua.intake.dossier.Given;
import vn.motcua.intake.dossier.GivenForms;
import vn.motcua.platform.journal.Problem;
import vn.motcua.platform.security.Caller;
import vn.motcua.platform.security.Role;
import vn.motcua.platform.testing.InMemoryJournal;

/** Which form whoever asks gets, and what it is filled with. */
class FormsTest {

    private static final Caller OWNER = new Caller("056190000001", Set.of(Role.CITIZEN), null);
    private static final Caller OFFICER = new Caller("officer.ninhphuoc", Set.of(Role.OFFICER), "H32.40.05");
    private static final Caller AUDITOR = new Caller("auditor.khanhhoa", Set.of(Role.AUDITOR), null);
    private static final Caller STRANGER = new Caller("binh.citizen", Set.of(Role.CITIZEN), null);
    private static final Caller ELSEWHERE = new Caller("desk.phuochuu", Set.of(Role.DESK), "H32.50.06");
    private static final Caller SERVICE = new Caller("notification", Set.of(Role.SERVICE), null);

    private final InMemoryJournal<Dossier> journal = new InMemoryJournal<>();
    private final Forms forms = new Forms(
            GivenForms.reading(journal),
            Given.CATALOGUE,
            (sheet, copy) ->
                    Mono.just((sheet.kind() + " " + copy + " " + sheet.fields().get("formNumber")).getBytes(UTF_8)));

    @Test
    void whoMayReadTheDossierGetsTheWholeFormAndNobodyElseKnowsOfIt() {
        given(Given.accepted());

        for (Caller entitled : List.of(Given.CITIZEN, OWNER, Given.DESK, AUDITOR)) {
            assertThat(text(read("01", null, entitled))).isEqualTo("RECEIPT WHOLE null");
        }
        for (Caller other : List.of(STRANGER, ELSEWHERE, OFFICER)) {
            assertProblem(() -> read("01", null, other), "DOSSIER_UNKNOWN");
        }
        given(Given.after(Given.accepted(), Given.dispatched("thuong-tru", 2, "H32.40.05")));
        assertThat(text(read("01", null, OFFICER))).isEqualTo("RECEIPT WHOLE null");
    }

    @Test
    void anotherServiceGetsTheCopyThatIsMailedAndNobodyElseDoes() {
        given(Given.accepted());

        assertThat(text(forms.readFor(Given.ID, new Forms.Wanted("01", null), SERVICE)
                        .block()))
                .isEqualTo("RECEIPT MAILED null");
        assertProblem(
                () -> forms.readFor(Given.ID, new Forms.Wanted("01", null), Given.DESK)
                        .block(),
                "FORBIDDEN");
    }

    @Test
    void theFileIsNamedByNumberAndCode() {
        given(Given.accepted());
        assertThat(read("01", null, Given.DESK).name()).isEqualTo("mau-01-H32.50.05-261120-0012.pdf");

        given(GivenForms.refused());
        assertThat(read("03", null, Given.DESK).name())
                .isEqualTo("mau-03-" + Given.submitted().lookupCode() + ".pdf");
    }

    @Test
    void whatWasNotWrittenIsNotPrinted() {
        given(Given.submitted());
        for (FormKind kind : FormKind.values()) {
            assertProblem(() -> read(kind.number(), null, Given.DESK), "FORM_NOT_ISSUED");
        }
    }

    @Test
    void aFormThatNobodyKnowsIsNamedAsSuchWithThoseThatThereAre() {
        given(Given.accepted());

        assertThatThrownBy(() -> read("09", null, Given.DESK)).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.code()).isEqualTo("FORM_UNKNOWN");
            assertThat(problem.more()).isEqualTo(Map.of("forms", List.of("01", "02", "03", "04", "05")));
        });
    }

    @Test
    void ofSeveralTheLastIsPrintedOrTheOneThatIsNamed() {
        given(GivenForms.askedTwice());

        assertThat(text(read("02", null, Given.DESK))).endsWith(" 02/HDHS-H32.50.05-261120-0012");
        assertThat(text(read("02", "", Given.DESK))).endsWith(" 02/HDHS-H32.50.05-261120-0012");
        assertThat(text(read("02", "01/HDHS-T7K2-4QX9", Given.DESK))).endsWith(" 01/HDHS-T7K2-4QX9");
        assertProblem(() -> read("02", "03/HDHS-H32.50.05-261120-0012", Given.DESK), "FORM_NOT_ISSUED");
    }

    @Test
    void aFormStaysOfTheDeskThatWroteIt() {
        Map<String, @Nullable Object> fields =
                GivenSheets.of(GivenForms.passedOn(Given.accepted()), "01").fields();

        assertThat(fields)
                .containsEntry("agencyName", "Ủy ban nhân dân xã Ninh Phước")
                .containsEntry("deskPhone", "02590000001");
    }

    @Test
    void whatAnAgencyOfSeveralAreasSitsInIsLeftOpen() {
        assertThat(GivenSheets.of(GivenForms.apologised(), "04").fields()).containsEntry("place", null);
        assertThat(GivenSheets.of(Given.accepted(), "01").fields()).containsEntry("place", "Ninh Phước");
    }

    private void given(Dossier dossier) {
        journal.put(Given.ID, dossier);
    }

    private Forms.Printed read(String number, @Nullable String formNumber, Caller caller) {
        return Objects.requireNonNull(forms.read(Given.ID, new Forms.Wanted(number, formNumber), caller)
                .block());
    }

    private static String text(Forms.Printed printed) {
        return new String(printed.pdf(), UTF_8);
    }

    private static void assertProblem(ThrowingCallable call, String code) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(code));
    }
}
