package vn.motcua.intake.dossier;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;
import vn.motcua.contracts.dossier.IntakeEvent.NoticeWishesChanged;
import vn.motcua.contracts.dossier.WishSource;
import vn.motcua.platform.journal.Command;
import vn.motcua.platform.journal.Decision;
import vn.motcua.platform.journal.Journal;
import vn.motcua.platform.journal.Problem;
import vn.motcua.platform.security.Role;

/**
 * Changes by which channels the applicant is told (thay đổi cách nhận thông báo). Addresses are not changed here; what is as it
 * was already leaves no trace.
 */
@Service
public class NoticeWishes {

    private static final String CHANGED = "dossier.notice-wishes-changed";
    private static final int MOST_CHANGES = 50;

    private final Journal<Dossier> journal;
    private final Clock clock;

    NoticeWishes(Journal<Dossier> journal, Clock clock) {
        this.journal = journal;
        this.clock = clock;
    }

    /** What holds now. */
    public record Answer(String id, Notify notices) {

        static Answer of(Dossier dossier) {
            return new Answer(dossier.id(), dossier.submission().notices());
        }
    }

    /**
     * As the applicant says, or the desk for the applicant.
     *
     * @throws Problem (as an error signal) {@code NOTIFY_WITHOUT_ADDRESS} if there is no address for what is wanted
     */
    public Mono<Answer> change(DossierRequest request, Notify.Change change) {
        Command named = request.command().named(DossierCommand.NOTIFY.path(), change);
        return journal.execute(
                request.id(),
                named,
                Answer.class,
                dossier -> {
                    Dossier mine = DossierAccess.sender(request.by(), dossier);
                    boolean atDesk = request.by().at(mine.desk(), Role.DESK);
                    return changed(mine, change, atDesk ? WishSource.DESK : WishSource.ACCOUNT);
                },
                Answer::of);
    }

    /** As somebody says who has shown the dossier's tracking secret. */
    public Mono<Answer> changeTracked(String id, Command command, Notify.Change change) {
        Command named = command.named(DossierCommand.NOTIFY.path(), change);
        Mono<Answer> said = journal.execute(
                id, named, Answer.class, dossier -> changed(known(dossier), change, WishSource.TRACKING), Answer::of);
        return unlessSo(id, change, said);
    }

    /** No e-mails any more, as somebody said by the link of one; another service has made sure that the link is ours. */
    public Mono<Answer> stopEmail(DossierRequest request) {
        request.by().mustBe(Role.SERVICE);
        Command named = request.command().named(DossierCommand.NOTIFY.path(), Notify.Change.NO_EMAIL);
        Mono<Answer> said = journal.execute(
                request.id(),
                named,
                Answer.class,
                dossier -> changed(known(dossier), Notify.Change.NO_EMAIL, WishSource.UNSUBSCRIBE),
                Answer::of);
        return unlessSo(request.id(), Notify.Change.NO_EMAIL, said);
    }

    /** What is so already is answered without a save: who need not log in may say it without end, and each save is kept. */
    private Mono<Answer> unlessSo(String id, Notify.Change change, Mono<Answer> said) {
        return journal.find(id)
                .filter(dossier -> isSo(dossier, change))
                .map(Answer::of)
                .switchIfEmpty(said);
    }

    private static boolean isSo(Dossier dossier, Notify.Change change) {
        Notify wishes = dossier.submission().notices();
        return wishes.with(change).equals(wishes);
    }

    private static Dossier known(@Nullable Dossier dossier) {
        if (dossier == null) {
            throw DossierAccess.unknown();
        }
        return dossier;
    }

    private Decision<Dossier> changed(Dossier dossier, Notify.Change change, WishSource source) {
        DossierCommand.NOTIFY.checkAllowedIn(dossier.status());
        if (isSo(dossier, change)) {
            return Decision.of(dossier);
        }
        Submission submission = dossier.submission();
        Notify wanted = submission.notices().with(change);
        requireAddresses(wanted, submission.applicant());
        requireEnd(dossier, source);
        NoticeWishesChanged event = new NoticeWishesChanged(wanted.channels(), source);
        Dossier next = dossier.with(parts -> parts.submission = submission.telling(wanted));
        return Decision.of(next.moved(event, now(), null, null), event);
    }

    /** Who need not log in does not fill the dossier with changes. */
    private static void requireEnd(Dossier dossier, WishSource source) {
        long changes = dossier.timeline().stream()
                .filter(line -> line.event().equals(CHANGED))
                .count();
        if (source == WishSource.TRACKING && changes >= MOST_CHANGES) {
            throw Problem.of(
                    Problem.Kind.CONFLICT,
                    "NOTIFY_CHANGED_TOO_OFTEN",
                    "It was changed " + MOST_CHANGES + " times; ask the desk to change it.");
        }
    }

    private static void requireAddresses(Notify wanted, Applicant applicant) {
        List<String> nowhere = wanted.without(applicant);
        if (!nowhere.isEmpty()) {
            throw Problem.invalid(
                            "NOTIFY_WITHOUT_ADDRESS",
                            "The applicant gave no address for these channels; leave them switched off.")
                    .with("channels", nowhere);
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
