package vn.motcua.platform.journal;

/** The event cannot have happened in this state: somebody is wrong, so the dossier's lane is parked and a person looks. */
public final class ImpossibleEvent extends RuntimeException {

    private static final long serialVersionUID = 1;

    public ImpossibleEvent(String reason) {
        super(reason);
    }
}
