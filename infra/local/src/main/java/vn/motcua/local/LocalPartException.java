package vn.motcua.local;

import org.jspecify.annotations.Nullable;

/** A real part could not be found or did not start; the message says what is missing and how to supply it. */
public final class LocalPartException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    LocalPartException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    LocalPartException(String message) {
        this(message, null);
    }
}
