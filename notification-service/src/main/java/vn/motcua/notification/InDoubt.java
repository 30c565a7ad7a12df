package vn.motcua.notification;

/** Nobody knows whether the provider took the message at an earlier try, so it was not asked now; its receipt will tell. */
public final class InDoubt extends RuntimeException {

    private static final long serialVersionUID = 1;

    public InDoubt() {
        super("IN_DOUBT");
    }
}
