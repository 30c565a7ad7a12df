package vn.motcua.demo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vn.motcua.demo.TimerBook.Announced;
import vn.motcua.demo.TimerBook.Pending;

/**
 * The account of a time that all services slept through: which timers fell due in it, and what they announced afterwards.
 *
 * @param now when everything had settled again
 */
record SleptThrough(TimerBook before, TimerBook after, Instant now) {

    /** Timers that fell due. */
    List<Pending> due() {
        return before.legal().stream().filter(timer -> timer.isDue(now)).toList();
    }

    /** What was announced since. */
    List<Announced> fresh() {
        Set<String> known = before.announced().stream().map(Announced::id).collect(Collectors.toSet());
        return after.announced().stream()
                .filter(event -> !known.contains(event.id()))
                .toList();
    }

    /** How often the timer fired. */
    long fired(Pending timer) {
        return fresh().stream().filter(timer::isAnnouncedBy).count();
    }

    /** Due timers that did not fire exactly once, though nothing displaced them. */
    List<Pending> wrong() {
        return due().stream()
                .filter(timer -> fired(timer) != 1 && !isDisplaced(timer))
                .toList();
    }

    /** Silence is counted anew when the case changed before it: an opinion or a word that is waited for no longer. */
    boolean isDisplaced(Pending timer) {
        return timer.kind().equals("silence")
                && fired(timer) == 0
                && after.legal().stream()
                        .filter(next -> next.document().equals(timer.document())
                                && next.kind().equals("silence"))
                        .allMatch(next -> next.at().isAfter(now))
                && fresh().stream()
                        .filter(event -> event.document().contains(lane(timer.document())))
                        .anyMatch(event -> event.type().startsWith("vn.motcua.case."));
    }

    /** The dossier's id, which all its documents have in theirs. */
    private static String lane(String document) {
        return document.substring(document.lastIndexOf('/'));
    }

    /** Announced by timers that were set only after another had fired. */
    List<Announced> successors() {
        return fresh().stream()
                .filter(Announced::isOfTimer)
                .filter(event -> due().stream().noneMatch(timer -> timer.isAnnouncedBy(event)))
                .toList();
    }

    /** One line for each kind of timer. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (String kind : new TreeSet<>(TimerBook.KINDS.keySet())) {
            List<Pending> set =
                    before.legal().stream().filter(it -> it.kind().equals(kind)).toList();
            List<Pending> due = set.stream().filter(it -> it.isDue(now)).toList();
            lines.add("%-13s set %3d, fell due %3d, fired %3d, displaced %3d"
                    .formatted(
                            kind,
                            set.size(),
                            due.size(),
                            due.stream().mapToLong(this::fired).sum(),
                            due.stream().filter(this::isDisplaced).count()));
        }
        return lines;
    }
}
