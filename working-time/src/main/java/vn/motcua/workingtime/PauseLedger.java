package vn.motcua.workingtime;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The pauses of one clock, as they were recorded; they may overlap, and then count once. Immutable: every change is a new
 * ledger. It says how long the clock stood; where that moves a due date, says {@link LegalClock}.
 */
public record PauseLedger(List<Pause> pauses) {

    private static final PauseLedger NONE = new PauseLedger(List.of());

    public PauseLedger {
        pauses = List.copyOf(pauses);
    }

    /** A clock that never stood still. */
    public static PauseLedger none() {
        return NONE;
    }

    /** The ledger with one pause more, open or over. */
    public PauseLedger with(Pause pause) {
        List<Pause> more = new ArrayList<>(pauses);
        more.add(pause);
        return new PauseLedger(more);
    }

    /** The ledger in which the open pause with that form number ends then; without such a pause it is refused. */
    public PauseLedger ended(String formNumber, Instant to) {
        List<Pause> after = new ArrayList<>(pauses);
        for (int i = 0; i < after.size(); i++) {
            if (after.get(i).isOpen() && after.get(i).formNumber().equals(formNumber)) {
                after.set(i, after.get(i).endedAt(to));
                return new PauseLedger(after);
            }
        }
        throw new IllegalArgumentException("No open pause has the form number " + formNumber);
    }

    /** Whether a pause is still open. */
    public boolean isPaused() {
        return pauses.stream().anyMatch(Pause::isOpen);
    }

    /** The ledger as it stood at that moment: what still lasted ends then, what began later is left out. */
    public PauseLedger asOf(Instant moment) {
        return new PauseLedger(pauses.stream()
                .filter(pause -> pause.from().isBefore(moment))
                .map(pause -> pause.endedAt(pause.endUpTo(moment)))
                .toList());
    }

    /** Working minutes between the two moments in which the clock stood still; an open pause lasts until {@code to}. */
    public long pausedMinutes(WorkingCalendar calendar, Instant from, Instant to) {
        long minutes = 0;
        Instant counted = from;
        for (Pause pause : inOrder()) {
            Instant begin = pause.from().isAfter(counted) ? pause.from() : counted;
            Instant end = pause.endUpTo(to);
            if (end.isAfter(begin)) {
                minutes += calendar.workingMinutesBetween(begin, end);
                counted = end;
            }
        }
        return minutes;
    }

    /**
     * The due date of that clock, moved by these pauses; see {@link LegalClock#due}. An open pause has no length yet and
     * is refused: take {@link #asOf} the present moment first.
     */
    public Instant due(WorkingCalendar calendar, Instant start, LegalDuration duration, StartRule rule) {
        return new LegalClock(calendar, start, duration, rule).due(this);
    }

    /** By their beginning. */
    List<Pause> inOrder() {
        return pauses.stream().sorted(Comparator.comparing(Pause::from)).toList();
    }
}
