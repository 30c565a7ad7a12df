package vn.motcua.contracts.complaint;

/** What is taken in as a complaint; grievances and denunciations (khiếu nại, tố cáo) have a procedure of their own. */
public enum ComplaintKind {
    /** Something went wrong or was done badly. */
    FEEDBACK("Phản ánh"),
    /** A rule or a procedure should be otherwise. */
    PROPOSAL("Kiến nghị");

    private final String vietnamese;

    ComplaintKind(String vietnamese) {
        this.vietnamese = vietnamese;
    }

    /** What citizens read. */
    public String vietnamese() {
        return vietnamese;
    }
}
