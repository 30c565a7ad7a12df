package vn.motcua.notification;

/**
 * How much a notice weighs against the peace of whom it tells.
 *
 * @param legal whether the law has the office say it: then nobody is told too often
 */
public record Weight(Urgency urgency, boolean legal) {

    /** Of what no rule says anything special. */
    static final Weight USUAL = new Weight(Urgency.DAYTIME, false);

    /** The same, when a person wants it to go now. */
    Weight atOnce() {
        return new Weight(Urgency.AT_ONCE, legal);
    }
}
