package vn.motcua.notification;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import vn.motcua.contracts.Event;
import vn.motcua.contracts.dossier.DueDateCause;
import vn.motcua.contracts.dossier.IntakeEvent.DueDateChanged;
import vn.motcua.contracts.dossier.IntakeEvent.SupplementRequested;

/** The event that each rule answers, and what intake says beside it. */
public final class SampleEvents {

    public static final Instant DEADLINE = Instant.parse("2026-12-04T10:00:00Z");
    public static final Instant PROMISED = Instant.parse("2026-11-30T02:00:00Z");
    static final String LEG = "thuong-tru";

    /** By the rule's name. */
    public static final Map<String, Event> ALL = Samples.SHIPPED.events();

    /** All that intake may say, about a request for papers of that round. */
    public static Matter matter(int round) {
        return Samples.SHIPPED.data().contacts().matter().ofRound(round);
    }

    private SampleEvents() {}

    /** The event that the rule answers. */
    public static Event of(String rule) {
        return Objects.requireNonNull(ALL.get(rule), rule);
    }

    public static SupplementRequested supplement(int round) {
        return new SupplementRequested(round, round == 0 ? "" : LEG, "H32.50.05/HDHS-2026-0001", DEADLINE, false);
    }

    public static DueDateChanged due(DueDateCause cause, Instant to) {
        return new DueDateChanged(cause, Samples.DUE, to, false);
    }
}
