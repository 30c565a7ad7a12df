package vn.motcua.platform.messaging;

import org.jspecify.annotations.Nullable;

/** Why a lane cannot go on at an event. */
final class Stop extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String code;
    private final @Nullable String source;
    private final long missingFrom;

    private Stop(String code, String detail, @Nullable String source, long missingFrom, @Nullable Throwable cause) {
        super(detail, cause);
        this.code = code;
        this.source = source;
        this.missingFrom = missingFrom;
    }

    /** A person must look. */
    static Stop fault(String code, String detail, @Nullable Throwable cause) {
        return new Stop(code, detail, null, 0, cause);
    }

    /** Events of the source are missing before this one. */
    static Stop gap(String source, long missingFrom, long arrived) {
        String detail = "event " + arrived + " of " + source + " arrived while " + missingFrom + " is missing";
        return new Stop("GAP", detail, source, missingFrom, null);
    }

    String code() {
        return code;
    }

    String detail() {
        return String.valueOf(getMessage());
    }

    @Nullable
    String source() {
        return source;
    }

    long missingFrom() {
        return missingFrom;
    }
}
