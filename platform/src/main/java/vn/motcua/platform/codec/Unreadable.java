package vn.motcua.platform.codec;

import org.jspecify.annotations.Nullable;

/** A record that this software cannot read; its lane waits for software that can, or for a person. */
public final class Unreadable extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String code;

    Unreadable(String code, String detail, @Nullable Throwable cause) {
        super(detail, cause);
        this.code = code;
    }

    /** {@code UNREADABLE} or {@code UNKNOWN_VERSION}. */
    public String code() {
        return code;
    }
}
