package vn.motcua.workingtime;

import java.time.Instant;

/**
 * The clock of one dossier or leg: what was received when, and how long the law allows. Asked with its pauses it says
 * when the result is due, how much time has run, and how much is left; it keeps nothing and owns no present moment.
 *
 * <p>A pause moves the due date by the working minutes inside it, whatever unit the duration has. Only the running clock
 * can be paused: a pause counts from the clock's start, and one that begins at the due date, as moved so far, or later
 * moves nothing.
 */
public record LegalClock(WorkingCalendar calendar, Instant received, LegalDuration duration, StartRule rule) {

    /** When the clock starts: in office hours, and after 15:00 the next working day if the procedure says so. */
    public Instant start() {
        return calendar.clockStart(received, rule);
    }

    /** When the result is due. A pause that is still open is refused: take {@link PauseLedger#asOf} first. */
    public Instant due(PauseLedger pauses) {
        if (pauses.isPaused()) {
            throw new IllegalStateException("An open pause has no length yet; take the ledger as of a moment");
        }
        Instant start = start();
        Instant due = calendar.due(received, duration, rule);
        Instant counted = start;
        for (Pause pause : pauses.inOrder()) {
            boolean running = later(pause.from(), start).isBefore(due);
            Instant end = pause.endUpTo(Instant.MAX);
            if (running && end.isAfter(counted)) {
                due = calendar.moved(due, calendar.workingMinutesBetween(later(pause.from(), counted), end));
                counted = end;
            }
        }
        return due;
    }

    /**
     * Working minutes that the clock has run at that moment, pauses left out; 0 before its start. It goes on after the due
     * date, and what is paused only then does not stop it.
     */
    public long elapsed(PauseLedger pauses, Instant at) {
        Instant unmoved = calendar.due(received, duration, rule);
        long paused = calendar.workingMinutesBetween(unmoved, due(pauses.asOf(at)));
        return calendar.workingMinutesBetween(start(), later(at, start())) - paused;
    }

    /** Working minutes until the due date as it stands at that moment; it stays the same in a pause, negative is late. */
    public long remaining(PauseLedger pauses, Instant at) {
        return calendar.workingMinutesBetween(later(at, start()), due(pauses.asOf(at)));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
