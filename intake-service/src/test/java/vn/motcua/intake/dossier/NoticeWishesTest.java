package vn.motcua.intake.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.motcua.contracts.dossier.DossierStatus;
import vn.motcua.contracts.dossier.IntakeEvent.NoticeWishesChanged;
import vn.motcua.contracts.dossier.WishSource;
import vn.motcua.platform.journal.Command;
import vn.motcua.platform.journal.Problem;
import vn.motcua.platform.security.Caller;
import vn.motcua.platform.security.Role;
import vn.motcua.platform.testing.InMemoryJournal;

/** By which channels the applicant is told can be changed, by whom, and how often it counts. */
class NoticeWishesTest {

    private static final Notify.Change NO_EMAIL = new Notify.Change(null, false, null);
    private static final Notify.Change ALL = new Notify.Change(true, true, true);
    private static final Caller SERVICE = new Caller("notification", Set.of(Role.SERVICE), null);

    private final InMemoryJournal<Dossier> journal = new InMemoryJournal<>();
    private final NoticeWishes wishes =
            new NoticeWishes(journal, Clock.fixed(Given.NOW.plus(Duration.ofHours(1)), ZoneOffset.UTC));

    @BeforeEach
    void aDossierThatIsToldBySmsAndEmail() {
        journal.put(Given.ID, Given.accepted());
        assertThat(notices()).isEqualTo(new Notify(true, true, false));
    }

    @Test
    void theApplicantSaysByWhichChannelsAndWhatIsLeftOutStays() {
        assertThat(change(Given.CITIZEN, "1", NO_EMAIL).notices()).isEqualTo(new Notify(true, false, false));
        assertThat(change(Given.CITIZEN, "2", new Notify.Change(false, null, true))
                        .notices())
                .isEqualTo(new Notify(false, false, true));

        assertThat(notices()).isEqualTo(new Notify(false, false, true));
        assertThat(journal.events(Given.ID))
                .isEqualTo(List.of(
                        new NoticeWishesChanged(List.of("SMS"), WishSource.ACCOUNT),
                        new NoticeWishesChanged(List.of("ZALO"), WishSource.ACCOUNT)));
    }

    @Test
    void theDeskSaysItForTheApplicant() {
        change(Given.DESK, "1", NO_EMAIL);

        assertThat(journal.events(Given.ID))
                .isEqualTo(List.of(new NoticeWishesChanged(List.of("SMS"), WishSource.DESK)));
    }

    @Test
    void nobodyElseSaysIt() {
        Caller stranger = new Caller("binh.citizen", Set.of(Role.CITIZEN), null);
        Caller auditor = new Caller("auditor.khanhhoa", Set.of(Role.AUDITOR), null);

        assertProblem(() -> change(stranger, "1", NO_EMAIL), "DOSSIER_UNKNOWN");
        assertProblem(() -> change(auditor, "2", NO_EMAIL), "FORBIDDEN");
        assertProblem(() -> stopEmail(Given.CITIZEN, Given.ID), "FORBIDDEN");
        assertThat(journal.events(Given.ID)).isEmpty();
    }

    @Test
    void whoHasTheSecretAndTheLinkOfAnEmailSayItToo() {
        wishes.changeTracked(Given.ID, command("tracking", "1"), new Notify.Change(null, null, true))
                .block();
        stopEmail(SERVICE, Given.ID);

        assertThat(journal.events(Given.ID))
                .isEqualTo(List.of(
                        new NoticeWishesChanged(List.of("SMS", "EMAIL", "ZALO"), WishSource.TRACKING),
                        new NoticeWishesChanged(List.of("SMS", "ZALO"), WishSource.UNSUBSCRIBE)));
    }

    @Test
    void whatIsAsItWasLeavesNoTraceHoweverOftenItIsSaid() {
        change(Given.CITIZEN, "1", NO_EMAIL);
        change(Given.CITIZEN, "1", NO_EMAIL);
        change(Given.CITIZEN, "2", NO_EMAIL);
        stopEmail(SERVICE, Given.ID);

        assertThat(journal.events(Given.ID)).hasSize(1);
        assertThat(Objects.requireNonNull(journal.find(Given.ID).block()).timeline())
                .filteredOn(line -> line.event().equals("dossier.notice-wishes-changed"))
                .hasSize(1);
    }

    @Test
    void theSameKeyForAnotherWishIsRefused() {
        change(Given.CITIZEN, "1", NO_EMAIL);

        assertProblem(() -> change(Given.CITIZEN, "1", ALL), "IDEMPOTENCY_KEY_REUSED");
    }

    @Test
    void onlyWhatHasAnAddressCanBeSwitchedOn() {
        Submission submission = Given.accepted().submission();
        Applicant known = submission.applicant();
        Applicant without =
                new Applicant(known.fullName(), known.personalId(), known.phone(), null, known.address(), null);
        Dossier dossier = Given.accepted().with(parts -> parts.submission = with(submission, without));
        journal.put(Given.ID, dossier);

        assertThatThrownBy(() -> change(Given.CITIZEN, "1", ALL)).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.code()).isEqualTo("NOTIFY_WITHOUT_ADDRESS");
            assertThat(problem.more()).containsEntry("channels", List.of("EMAIL"));
        });
        assertThat(change(Given.CITIZEN, "2", new Notify.Change(null, null, true))
                        .notices())
                .isEqualTo(new Notify(true, false, true));
    }

    private static Submission with(Submission it, Applicant applicant) {
        return new Submission(
                it.procedure(),
                it.procedureVersion(),
                it.channel(),
                it.desk(),
                it.area(),
                it.competentDesk(),
                applicant,
                it.form(),
                it.papers(),
                new Notify(true, false, false),
                it.submittedBy(),
                it.assistedBy(),
                it.receivedAt(),
                it.recordedAt());
    }

    @ParameterizedTest
    @EnumSource(DossierStatus.class)
    void itIsSaidInEveryStatusOfWhatWasHandedInAlsoOnceItIsClosed(DossierStatus status) {
        journal.put(Given.ID, Given.accepted().with(parts -> parts.status = status));

        if (status == DossierStatus.DRAFT) {
            assertProblem(() -> change(Given.CITIZEN, "1", NO_EMAIL), "ILLEGAL_STATE");
        } else {
            change(Given.CITIZEN, "1", NO_EMAIL);
            Dossier dossier = Objects.requireNonNull(journal.find(Given.ID).block());
            assertThat(dossier.status()).isEqualTo(status);
            assertThat(dossier.submission().notices().email()).isFalse();
        }
    }

    @Test
    void itIsNoChangeOfTheMatterAndDoesNotBreakTheSilence() {
        Dossier before = Given.accepted();
        change(Given.CITIZEN, "1", NO_EMAIL);
        Dossier after = Objects.requireNonNull(journal.find(Given.ID).block());

        assertThat(after.changedAt()).isEqualTo(before.changedAt());
        assertThat(after.silentSince()).isEqualTo(before.silentSince());
    }

    @Test
    void aDossierThatIsNotThereIsUnknown() {
        assertProblem(() -> stopEmail(SERVICE, "no-such-dossier"), "DOSSIER_UNKNOWN");
    }

    private Notify notices() {
        return Objects.requireNonNull(journal.find(Given.ID).block())
                .submission()
                .notices();
    }

    private NoticeWishes.Answer change(Caller by, String key, Notify.Change change) {
        return Objects.requireNonNull(wishes.change(new DossierRequest(Given.ID, by, command(by.user(), key)), change)
                .block());
    }

    private NoticeWishes.Answer stopEmail(Caller by, String dossier) {
        return Objects.requireNonNull(wishes.stopEmail(new DossierRequest(dossier, by, command(by.user(), "stop")))
                .block());
    }

    private static Command command(String caller, String key) {
        return new Command(key, caller, "", "c", null);
    }

    private static void assertProblem(Runnable call, String code) {
        assertThatThrownBy(call::run)
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(code));
    }
}
