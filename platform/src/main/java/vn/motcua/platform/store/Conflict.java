package vn.motcua.platform.store;

/** Somebody else saved the document in between: load it again and decide again. */
public final class Conflict extends RuntimeException {

    private static final long serialVersionUID = 1;

    Conflict(String id) {
        super(id);
    }
}
