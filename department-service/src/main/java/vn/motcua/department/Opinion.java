package vn.motcua.department;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A question to another agency with a deadline of its own (lấy ý kiến phối hợp). Silence is not consent.
 *
 * @param number 1 for the case's first question
 * @param asked code of the agency asked
 * @param given null until it answered
 */
public record Opinion(
        int number,
        String asked,
        String question,
        String by,
        Instant at,
        Instant dueAt,
        State state,
        @Nullable Given given) {

    /** How far it came. */
    public enum State {
        /** Chờ ý kiến. */
        WAITING,
        /** Đã có ý kiến. */
        GIVEN,
        /** Quá hạn cho ý kiến; may still be given until the case is answered. */
        OVERDUE,
        /** The case ended without an answer, so nobody needs it any more (không cần nữa). */
        CLOSED
    }

    /**
     * The asked agency's opinion.
     *
     * @param late whether it came after its deadline was announced as passed
     */
    public record Given(String opinion, boolean agrees, String by, Instant at, boolean late) {}

    Opinion overdue() {
        return new Opinion(number, asked, question, by, at, dueAt, State.OVERDUE, given);
    }

    Opinion closed() {
        return waiting() ? new Opinion(number, asked, question, by, at, dueAt, State.CLOSED, given) : this;
    }

    Opinion given(Given answer) {
        return new Opinion(number, asked, question, by, at, dueAt, State.GIVEN, answer);
    }

    boolean waiting() {
        return state == State.WAITING;
    }

    /** The id of its timer. */
    String timer() {
        return "opinion/" + number;
    }

    /** Under which word the asked agency's worklist finds it. */
    static String listed(String agency, State state) {
        return agency + " " + state;
    }
}
