package vn.motcua.platform.journal;

/** The save would have broken a unique index: somebody else took the value first; compute it again. */
public final class NotUnique extends RuntimeException {

    private static final long serialVersionUID = 1;

    public NotUnique(String index) {
        super(index);
    }
}
