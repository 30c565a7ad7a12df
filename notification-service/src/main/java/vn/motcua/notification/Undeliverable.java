package vn.motcua.notification;

/** The message will never be taken: the address is wrong, or the provider refuses it for good. */
public final class Undeliverable extends RuntimeException {

    private static final long serialVersionUID = 1;

    public Undeliverable(String code) {
        super(code);
    }
}
