package vn.motcua.intake.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.motcua.intake.dossier.Given.NOW;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.motcua.contracts.Event;
import vn.motcua.contracts.dossier.DossierStatus;
import vn.motcua.contracts.dossier.IntakeEvent.DossierAccepted;
import vn.motcua.contracts.dossier.IntakeEvent.DossierRefused;
import vn.motcua.contracts.dossier.IntakeEvent.FileAttached;
import vn.motcua.platform.journal.Decision;
import vn.motcua.platform.journal.Problem;

class DossierTest {

    @Test
    void aSubmittedDossierWaitsForTheDeskWithItsWholeRouteAhead() {
        Dossier dossier = Given.submitted();
        assertThat(dossier.status()).isEqualTo(DossierStatus.SUBMITTED);
        assertThat(dossier.submission().desk()).isEqualTo("H32.50.05");
        assertThat(dossier.legs()).extracting(Leg::code).containsExactly("khai-sinh", "thuong-tru", "bhyt", "can-cuoc");
        assertThat(dossier.legs()).extracting(Leg::stage).containsExactly(1, 2, 2, 3);
        assertThat(dossier.timeline()).extracting(TimelineEntry::event).containsExactly("dossier.submitted");
    }

    @Test
    void acceptanceGivesCodeAndDueDateAndAnnouncesBoth() {
        Decision<Dossier> decision = Given.accept(Given.submitted());
        assertThat(decision.state().status()).isEqualTo(DossierStatus.ACCEPTED);
        assertThat(decision.state().code()).isEqualTo("H32.50.05-261120-0012");
        assertThat(events(decision)).singleElement().isInstanceOfSatisfying(DossierAccepted.class, accepted -> {
            assertThat(accepted.code()).isEqualTo("H32.50.05-261120-0012");
            assertThat(accepted.dueAt()).isEqualTo(decision.state().dueAt());
        });
    }

    @Test
    void aSecondAcceptanceIsRefusedWithWhatIsAllowed() {
        assertThatThrownBy(() -> Given.accept(Given.accepted())).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.code()).isEqualTo("ILLEGAL_STATE");
            assertThat(problem.more()).containsEntry("allowed", DossierCommand.allowedIn(DossierStatus.ACCEPTED));
        });
    }

    @Test
    void aRefusalKeepsItsReasonHereAndAnnouncesOnlyTheCode() {
        Refusal refusal = new Refusal(Refusal.Reason.NOT_COMPETENT, "Nơi nộp đúng là xã khác.", "01/PTC", NOW, "desk");
        Decision<Dossier> decision = Handing.refuse(Given.submitted(), refusal);
        assertThat(decision.state().status()).isEqualTo(DossierStatus.REFUSED);
        assertThat(decision.state().isClosed()).isTrue();
        assertThat(events(decision)).containsExactly(new DossierRefused("H32.50.05", "NOT_COMPETENT"));
    }

    @Test
    void anAcceptedDossierCannotBeRefused() {
        Refusal refusal = new Refusal(Refusal.Reason.OTHER, "Đã quá muộn để từ chối.", "01/PTC", NOW, "desk");
        assertThatThrownBy(() -> Handing.refuse(Given.accepted(), refusal)).hasMessageContaining("ACCEPTED");
    }

    @Test
    void aFileIsAnnouncedByHashAndNeverByName() {
        AttachedFile file =
                new AttachedFile("f-1", "to-khai", "tờ khai.pdf", FileType.PDF, 12, "ab".repeat(32), NOW, "an");
        Decision<Dossier> decision = Handing.attach(Given.accepted(), file);
        assertThat(events(decision)).containsExactly(new FileAttached("f-1", "to-khai", "ab".repeat(32), 12));
        assertThat(decision.state().status()).isEqualTo(DossierStatus.ACCEPTED);
        assertThat(decision.state().file("f-1")).contains(file);
    }

    @Test
    void commandsFollowFromTheLifecycle() {
        assertThat(DossierCommand.allowedIn(DossierStatus.REFUSED)).containsExactly("notify", "originals");
        assertThat(DossierCommand.allowedIn(DossierStatus.RETURNED))
                .containsExactly("notify", "return-failures", "rating");
        assertThat(DossierCommand.allowedIn(DossierStatus.DRAFT)).containsExactly("draft", "submission", "files");
        assertThat(DossierCommand.allowedIn(DossierStatus.SUBMITTED))
                .containsExactly(
                        "duplicate-decision", "acceptance", "refusal", "supplement-requests", "files", "notify");
        assertThat(DossierCommand.allowedIn(DossierStatus.AWAITING_COMPLETION))
                .containsExactly("supplements", "files", "notify");
        assertThat(DossierCommand.allowedIn(DossierStatus.WITHDRAWAL_REQUESTED))
                .containsExactly("notify", "withdrawal-decision", "stop");
    }

    private static List<Event> events(Decision<Dossier> decision) {
        return List.copyOf(decision.events());
    }
}
