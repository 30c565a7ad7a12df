package vn.motcua.contracts.complaint;

/** What somebody must do about a complaint within a legal time. */
public enum ComplaintStep {
    /** The agency accepts it, rejects it or asks for more. */
    DECISION,
    /** The citizen supplements it. */
    SUPPLEMENT,
    /** The agency answers it. */
    ANSWER,
    /** The agency publishes the answer. */
    PUBLICATION
}
