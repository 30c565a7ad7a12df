package vn.motcua.standins.sms;

import java.time.Clock;
import java.time.Instant;

/** The misbehaviour of one provider that is in force; each message asks for it once. */
class Faults {

    private final Clock clock;
    private Fault fault = Fault.NONE;
    private Instant until = Instant.MAX;
    private int left = Integer.MAX_VALUE;

    Faults(Clock clock) {
        this.clock = clock;
    }

    synchronized void set(Fault wanted) {
        fault = wanted;
        left = wanted.count() == null ? Integer.MAX_VALUE : wanted.count();
        until = wanted.seconds() == null ? Instant.MAX : clock.instant().plusSeconds(wanted.seconds());
    }

    /** The fault for the message that has just arrived. */
    synchronized Fault next() {
        var now = current();
        left--;
        return now;
    }

    synchronized Fault current() {
        if (left <= 0 || clock.instant().isAfter(until)) {
            set(Fault.NONE);
        }
        return fault;
    }
}
