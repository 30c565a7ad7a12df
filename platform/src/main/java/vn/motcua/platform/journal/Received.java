package vn.motcua.platform.journal;

import java.time.Instant;
import vn.motcua.contracts.CloudEvent;
import vn.motcua.contracts.Event;

/** A foreign event as a document receives it. */
public record Received(CloudEvent<Event> envelope) {

    /** The fact itself. */
    public Event event() {
        return envelope.data();
    }

    /** Id of the dossier. */
    public String dossier() {
        return envelope.subject();
    }

    /** Business time of the decision. */
    public Instant time() {
        return envelope.time();
    }
}
