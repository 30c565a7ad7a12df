package vn.motcua.platform.journal;

import org.jspecify.annotations.Nullable;

/** Something that is away now and will be back: the caller tries again later. */
public final class TemporaryFailure extends RuntimeException {

    private static final long serialVersionUID = 1;

    public TemporaryFailure(String what, @Nullable Throwable cause) {
        super(what, cause);
    }
}
