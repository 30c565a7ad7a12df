package vn.motcua.platform.journal;

import java.util.List;
import java.util.Map;

/** A request that cannot be fulfilled, with a stable code and what to do about it; rendered as RFC 9457. */
public final class Problem extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final Kind kind;
    private final String code;
    private final transient Map<String, Object> more;

    /** What went wrong in general; the web layer gives each its HTTP status. */
    public enum Kind {
        /** The request cannot be understood. */
        MALFORMED,
        /** Who asks may not do this. */
        FORBIDDEN,
        /** There is no such thing, or not for the one who asks. */
        NOT_FOUND,
        /** Not in this state, or not against this version. */
        CONFLICT,
        /** Understood, but against the rules. */
        INVALID,
        /** Too large. */
        TOO_LARGE,
        /** Too often. */
        TOO_MANY,
        /** A part is away; try again later. */
        UNAVAILABLE
    }

    private Problem(Kind kind, String code, String detail, Map<String, Object> more) {
        super(detail);
        this.kind = kind;
        this.code = code;
        this.more = Map.copyOf(more);
    }

    /** A problem with its stable UPPER_SNAKE code and a sentence that says what to do. */
    public static Problem of(Kind kind, String code, String detail) {
        return new Problem(kind, code, detail, Map.of());
    }

    /** There is no such thing, or not for the one who asks. */
    public static Problem notFound(String code, String detail) {
        return of(Kind.NOT_FOUND, code, detail);
    }

    /** Who asks may not do this. */
    public static Problem forbidden(String detail) {
        return of(Kind.FORBIDDEN, "FORBIDDEN", detail);
    }

    /** The command is not allowed in this state; says which are. */
    public static Problem illegalState(String detail, List<String> allowed) {
        return of(Kind.CONFLICT, "ILLEGAL_STATE", detail).with("allowed", allowed);
    }

    /** Against the rules. */
    public static Problem invalid(String code, String detail) {
        return of(Kind.INVALID, code, detail);
    }

    /** The same problem with one more member in its body. */
    public Problem with(String member, Object value) {
        Map<String, Object> members = new java.util.HashMap<>(more);
        members.put(member, value);
        return new Problem(kind, code, String.valueOf(getMessage()), members);
    }

    public Kind kind() {
        return kind;
    }

    /** Stable, for machines. */
    public String code() {
        return code;
    }

    /** Further members of the body. */
    public Map<String, Object> more() {
        return more;
    }
}
