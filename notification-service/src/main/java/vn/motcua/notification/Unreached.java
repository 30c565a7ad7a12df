package vn.motcua.notification;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Of a ledger: what the applicant could not be told by any channel (thông báo không đến được). A fact counts once all its
 * notices are settled and none was taken; not what the applicant asked not to be told, what a newer notice says, and what somebody
 * told by other means since. A letter in the inbox makes up for what failed once it was read: it may lie there for ever.
 */
final class Unreached {

    /** The applicant's own wish, or an applicant who was erased: nobody is to be told. */
    private static final Set<String> NOBODYS_FAULT = Set.of(Delivery.Suppressed.OPTED_OUT, "NO_CONTACTS");

    private Unreached() {}

    /** The notices in question, the oldest first; what was to be told before the result was handed over is old news. */
    static List<Notice> of(List<Notice> notices, List<Told> told, @Nullable Instant returnedAt) {
        Map<String, List<Notice>> facts = new LinkedHashMap<>();
        notices.stream()
                .filter(notice -> !notice.intent().audience().isOfficial())
                .filter(notice -> returnedAt == null || at(notice).isAfter(returnedAt))
                .forEach(notice -> facts.computeIfAbsent(fact(notice.intent()), first -> new ArrayList<>())
                        .add(notice));
        return facts.values().stream()
                .filter(Unreached::reachedNobody)
                .flatMap(List::stream)
                .filter(Unreached::goesToThePerson)
                .filter(notice -> told.stream()
                        .noneMatch(word ->
                                word.references().contains(notice.intent().reference())))
                .sorted(Comparator.comparing(Unreached::at))
                .toList();
    }

    private static String fact(Intent intent) {
        return intent.event() + " " + intent.rule() + " " + intent.audience();
    }

    private static boolean reachedNobody(List<Notice> fact) {
        return fact.stream().noneMatch(Unreached::mayReach)
                && fact.stream().noneMatch(Superseding::isSuperseded)
                && fact.stream()
                        .filter(Unreached::goesToThePerson)
                        .anyMatch(notice -> !NOBODYS_FAULT.contains(String.valueOf(notice.reason())));
    }

    private static boolean mayReach(Notice notice) {
        return goesToThePerson(notice)
                ? notice.open() || notice.state().reaches()
                : notice.state() == Notice.State.DELIVERED;
    }

    private static boolean goesToThePerson(Notice notice) {
        return !notice.intent().medium().isFetched();
    }

    static Instant at(Notice notice) {
        return notice.intent().createdAt();
    }
}
