package vn.motcua.notification;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.contracts.dossier.DossierEventTypes;
import vn.motcua.contracts.dossier.NotificationEvent.NoticeFailed;
import vn.motcua.platform.journal.Decision;
import vn.motcua.platform.journal.JournalSpec;
import vn.motcua.platform.journal.Timer;

/**
 * The ledger of one dossier (sổ thông báo): who was to be told what, and what came of it.
 *
 * @param procedure code; null until it was heard of
 * @param desk code of the agency whose desk received the dossier; null until it was heard of
 * @param agencies codes of all agencies that had a part in the dossier: theirs may read the ledger
 */
public record Notices(
        String dossier,
        @Nullable String procedure,
        int procedureVersion,
        @Nullable String desk,
        List<String> agencies,
        List<Notice> notices) {
    public Notices {
        agencies = List.copyOf(agencies);
        notices = List.copyOf(notices);
    }

    private static final String TIMER = "notice/";

    /** The journal that keeps ledgers. */
    public static JournalSpec<Notices> spec() {
        return JournalSpec.ofDossiers(
                "notification", "notices", Notices.class, DossierEventTypes.table(), Notices::timers);
    }

    static Notices none(String dossier) {
        return new Notices(dossier, null, 0, null, List.of(), List.of());
    }

    /** Knowing which procedure the dossier is about and at whose desk it is. */
    Notices about(String procedure, int version, String desk) {
        return new Notices(dossier, procedure, version, desk, agencies, notices);
    }

    /** Knowing that it passed to another desk. */
    Notices at(String desk) {
        return new Notices(dossier, procedure, procedureVersion, desk, agencies, notices);
    }

    /** Knowing that the agency has a part in it. */
    Notices involving(String agency) {
        return agency.isEmpty() || agencies.contains(agency)
                ? this
                : new Notices(dossier, procedure, procedureVersion, desk, plus(agencies, agency), notices);
    }

    /** With these intents, but for those it has already. */
    Notices with(List<Intent> intents) {
        List<Notice> all = new ArrayList<>(notices);
        intents.stream()
                .filter(intent -> notice(intent.reference()).isEmpty())
                .map(Notice::of)
                .forEach(all::add);
        return new Notices(dossier, procedure, procedureVersion, desk, agencies, all);
    }

    /** After a wake of one of its notices; a notice that was given up is announced. */
    Decision<Notices> with(Notice changed) {
        List<Notice> all = notices.stream()
                .map(notice ->
                        notice.intent().reference().equals(changed.intent().reference()) ? changed : notice)
                .toList();
        Notices next = new Notices(dossier, procedure, procedureVersion, desk, agencies, all);
        return new Decision<>(next, failure(changed).stream().toList());
    }

    private static Optional<NoticeFailed> failure(Notice notice) {
        if (notice.state() != Notice.State.FAILED) {
            return Optional.empty();
        }
        String reason = Optional.ofNullable(notice.reason()).orElse("");
        return Optional.of(new NoticeFailed(
                notice.intent().rule(), notice.intent().medium().name(), reason));
    }

    /** One timer for each notice that still waits to be sent. */
    List<Timer> timers() {
        return notices.stream().flatMap(Notices::timer).toList();
    }

    private static Stream<Timer> timer(Notice notice) {
        Instant at = notice.nextAttemptAt();
        return at == null
                ? Stream.empty()
                : Stream.of(new Timer(TIMER + notice.intent().reference(), at));
    }

    /** The notice that the timer wakes; empty if it is settled. */
    Optional<Notice> wokenBy(Timer timer) {
        return timer.id().startsWith(TIMER)
                ? notice(timer.id().substring(TIMER.length())).filter(Notice::open)
                : Optional.empty();
    }

    /** The notice with this reference; empty if there is none. */
    public Optional<Notice> notice(String reference) {
        return notices.stream()
                .filter(notice -> notice.intent().reference().equals(reference))
                .findFirst();
    }

    private static <T> List<T> plus(List<T> before, T added) {
        List<T> all = new ArrayList<>(before);
        all.add(added);
        return all;
    }
}
