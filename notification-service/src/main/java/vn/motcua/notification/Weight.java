package vn.motcua.notification;

/**
 * How much a notice weighs against the peace of whom it tells.
 *
 * @param legal whether the law has the office say it: then nobody is told too often
 * @param newestOnly whether it need not be said any more once a newer one of its kind is there
 */
public record Weight(Urgency urgency, boolean legal, Boolean newestOnly) {
    public Weight {
        // one written before notices gave way has none
        newestOnly = Boolean.TRUE.equals(newestOnly);
    }

    /** Of what no rule says anything special. */
    static final Weight USUAL = new Weight(Urgency.DAYTIME, false, false);

    /** The same, when a person wants it to go now. */
    Weight atOnce() {
        return new Weight(Urgency.AT_ONCE, legal, false);
    }
}
