package vn.motcua.notification;

import java.time.Instant;
import java.util.Set;

/** What came of one wake of a notice. */
public sealed interface Delivery {

    /**
     * The provider took it.
     *
     * @param recipient masked
     * @param text what may be kept: the whole SMS, the subject of an e-mail
     */
    record Taken(String recipient, String text) implements Delivery {}

    /** It is too old to be worth sending. */
    record Expired() implements Delivery {}

    /** It would ring by night and can wait until then. */
    record Held(Instant until) implements Delivery {}

    /** It is not to be sent at all: nobody to send it to, the citizen does not want it, or enough was sent today. */
    record Suppressed(String reason) implements Delivery {

        /** The applicant does not want this by this channel. */
        static final String OPTED_OUT = "OPTED_OUT";

        /** There is nowhere to send it to. */
        static final String NO_ADDRESS = "NO_ADDRESS";

        /** Another medium may still do. */
        static final Set<String> BY_THIS_MEDIUM = Set.of(OPTED_OUT, NO_ADDRESS);

        /** A newer notice of its kind says it. */
        static final String SUPERSEDED = "SUPERSEDED";

        /** The telephone or the dossier had enough short messages today. */
        static final String CAPPED = "CAPPED";
    }

    /** It was refused for good; trying again would not help. */
    record Refused(String reason, String recipient) implements Delivery {}

    /** Something of ours was away before anybody was asked: it says nothing of its medium. */
    record Untried(String detail) implements Delivery {}

    /** It did not go through this time; {@code uncertain} if it may have. */
    record Unsettled(boolean uncertain, String detail) implements Delivery {}
}
