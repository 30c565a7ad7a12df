package vn.motcua.notification;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.contracts.Event;
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
 * @param returnedAt when the result came into the applicant's hands, who needs no older news; null until then
 * @param told what the desk told by other means
 * @param unreachedSince since when something could not be told by any channel; null if all was; follows from the others
 */
public record Notices(
        String dossier,
        @Nullable String procedure,
        int procedureVersion,
        @Nullable String desk,
        List<String> agencies,
        List<Notice> notices,
        @Nullable Instant returnedAt,
        List<Told> told,
        @Nullable Instant unreachedSince) {
    public Notices {
        agencies = List.copyOf(agencies);
        notices = List.copyOf(notices);
        // a ledger written before there was such a word has none
        told = List.copyOf(Objects.requireNonNullElse(told, List.of()));
        unreachedSince = Unreached.of(notices, told, returnedAt).stream()
                .map(Unreached::at)
                .findFirst()
                .orElse(null);
    }

    private static final String TIMER = "notice/";

    /** The journal that keeps ledgers. */
    public static JournalSpec<Notices> spec() {
        return JournalSpec.ofDossiers(
                "notification", "notices", Notices.class, DossierEventTypes.table(), Notices::timers);
    }

    static Notices none(String dossier) {
        return new Notices(dossier, null, 0, null, List.of(), List.of(), null, List.of(), null);
    }

    /** Knowing which procedure the dossier is about and at whose desk it is. */
    Notices about(String procedure, int version, String desk) {
        return new Notices(dossier, procedure, version, desk, agencies, notices, returnedAt, told, null);
    }

    /** Knowing that it passed to another desk. */
    Notices at(String desk) {
        return new Notices(dossier, procedure, procedureVersion, desk, agencies, notices, returnedAt, told, null);
    }

    /** Knowing that these agencies have a part in it. */
    Notices involving(List<String> more) {
        List<String> all =
                Stream.concat(agencies.stream(), more.stream()).distinct().toList();
        return new Notices(dossier, procedure, procedureVersion, desk, all, notices, returnedAt, told, null);
    }

    /** Knowing that the result came into the applicant's hands. */
    Notices returned(Instant at) {
        return new Notices(dossier, procedure, procedureVersion, desk, agencies, notices, at, told, null);
    }

    /** What no channel could carry and nobody told since, the oldest first. */
    public List<Notice> unreached() {
        return Unreached.of(notices, told, returnedAt);
    }

    /** Somebody told all of it by other means. */
    Notices told(String how, String by, Instant at) {
        List<String> references =
                unreached().stream().map(notice -> notice.intent().reference()).toList();
        List<Told> words = plus(told, new Told(references, how, by, at));
        return new Notices(dossier, procedure, procedureVersion, desk, agencies, notices, returnedAt, words, null);
    }

    /** How many notices the last word at the desk made up for. */
    int lastTold() {
        return told.isEmpty() ? 0 : told.getLast().references().size();
    }

    private Notices withNotices(List<Notice> all) {
        return new Notices(dossier, procedure, procedureVersion, desk, agencies, all, returnedAt, told, null);
    }

    /** The same, and each begins as one does. */
    Notices with(List<Intent> intents, Channels channels) {
        return with(intents, channels, UnaryOperator.identity());
    }

    /**
     * With these intents, but for those that it has already, by whatever medium of their ways; each by the first medium that there
     * is, with the provider that is to be asked first. What they make old news of gives way.
     *
     * @param begun what becomes of each at its beginning
     */
    Notices with(List<Intent> intents, Channels channels, UnaryOperator<Notice> begun) {
        return withNotices(Superseding.among(joined(intents, channels, begun), notices.size()));
    }

    private List<Notice> joined(List<Intent> intents, Channels channels, UnaryOperator<Notice> begun) {
        List<Notice> all = new ArrayList<>(notices);
        intents.stream()
                .filter(intent -> notices.stream().noneMatch(notice -> intent.isSaidBy(notice.intent())))
                .map(intent -> begun.apply(Notice.of(intent.offered(dossier, channels), channels)))
                .forEach(all::add);
        return all;
    }

    /** With a notice said once more, to be sent at once. */
    Notices again(Notice said, String by, String key, Instant now, Channels channels) {
        Intent again = said.intent().again(by, key, now);
        return notice(again.reference()).isPresent() ? this : withNotices(plus(notices, Notice.of(again, channels)));
    }

    /** With the notice of this reference changed; when it was given up by that, it is announced, and the next medium has its turn. */
    Decision<Notices> with(String reference, UnaryOperator<Notice> change, Channels channels) {
        List<Notice> all = new ArrayList<>(notices);
        List<Event> failures = new ArrayList<>();
        all.replaceAll(notice -> {
            boolean meant = notice.intent().reference().equals(reference);
            Notice changed = meant ? Superseding.after(notice, change.apply(notice)) : notice;
            if (changed.state().failed() && !notice.state().failed()) {
                failures.add(failure(changed));
            }
            return changed;
        });
        return new Decision<>(withNotices(all).followed(reference, channels), failures);
    }

    /** Whoever has the result in hands is not told older news by yet another medium. */
    private Notices followed(String reference, Channels channels) {
        return notice(reference)
                .filter(Notice::isLost)
                .filter(lost ->
                        returnedAt == null || !lost.intent().happenedAt().isBefore(returnedAt))
                .flatMap(lost -> lost.intent()
                        .next(dossier)
                        .map(next -> withNotices(joined(List.of(next), channels, it -> it.after(lost)))))
                .orElse(this);
    }

    private static NoticeFailed failure(Notice notice) {
        String reason = Optional.ofNullable(notice.reason()).orElse("");
        return new NoticeFailed(notice.intent().rule(), notice.intent().medium().name(), reason);
    }

    /** One timer for each notice that still waits to be sent. */
    List<Timer> timers() {
        return notices.stream().flatMap(Notices::timer).toList();
    }

    private static Stream<Timer> timer(Notice notice) {
        Instant at = notice.nextAttemptAt();
        return at == null
                ? Stream.empty()
                : Stream.of(new Timer(
                        TIMER + notice.intent().reference(),
                        at,
                        notice.intent().weight().urgency().isPatient()));
    }

    /** The notice that the timer wakes; empty if it is settled. */
    Optional<Notice> wokenBy(Timer timer) {
        return of(timer).filter(Notice::open);
    }

    /** The notice that the timer belongs to, settled or not. */
    Optional<Notice> of(Timer timer) {
        return timer.id().startsWith(TIMER) ? notice(timer.id().substring(TIMER.length())) : Optional.empty();
    }

    /** The notice with this reference; empty if there is none. */
    public Optional<Notice> notice(String reference) {
        return notices.stream()
                .filter(notice -> notice.intent().reference().equals(reference))
                .findFirst();
    }

    /** Code of the agency that the intent is to tell: of a desk, the one that has the dossier now. Null if unknown. */
    @Nullable
    String office(Intent intent) {
        return intent.agency() == null ? desk : intent.agency();
    }

    /** Media by which what the intent tells was told or still may be: those that are not lost, and those that follow them. */
    Set<Medium> hopes(Intent intent) {
        return notices.stream()
                .filter(notice -> notice.intent().tellsTheSameAs(intent) && !notice.isLost())
                .flatMap(notice -> notice.intent().media())
                .collect(Collectors.toSet());
    }

    private static <T> List<T> plus(List<T> before, T added) {
        List<T> all = new ArrayList<>(before);
        all.add(added);
        return all;
    }
}
