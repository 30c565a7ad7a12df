package vn.motcua.notification;

import org.jspecify.annotations.Nullable;

/** The provider surely did not take the message; it may be sent again without harm. */
public final class NotTaken extends RuntimeException {

    private static final long serialVersionUID = 1;

    public NotTaken(String code, @Nullable Throwable cause) {
        super(code, cause);
    }
}
