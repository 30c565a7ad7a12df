package vn.motcua.intake.listing;

import org.jspecify.annotations.Nullable;

/** A line cannot be used; the others go on. */
final class Rejected extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final @Nullable String code;
    private final String reasonCode;

    Rejected(@Nullable String code, String reasonCode, String reason) {
        super(reason, null, false, false);
        this.code = code;
        this.reasonCode = reasonCode;
    }

    /** Code of the procedure; null if the line has none that can be read. */
    @Nullable
    String code() {
        return code;
    }

    /** Why, for machines. */
    String reasonCode() {
        return reasonCode;
    }

    /** Why, for people. */
    String reason() {
        return String.valueOf(getMessage());
    }
}
