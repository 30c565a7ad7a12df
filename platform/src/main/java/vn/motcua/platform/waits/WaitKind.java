package vn.motcua.platform.waits;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A kind of long wait. Its code is stable: people filter by it, and it is the label of the metric.
 *
 * @param code UPPER_SNAKE
 * @param owner role that has to act, unless the single wait says otherwise: a role's name in lower case, or {@code system}
 * @param whatToDo one sentence
 * @param whatToDoVi the same for officers; null where only operators see it
 * @param legal whether it began by the business clock; otherwise by the real one
 */
public record WaitKind(
        String code,
        String owner,
        String whatToDo,
        @Nullable String whatToDoVi,
        boolean legal) {

    /** Who acts where no person has to. */
    public static final String SYSTEM = "system";

    /** Who looks after the machinery. */
    public static final String OPERATOR = "operator";

    /** A kind of the machinery, for operators. */
    public static WaitKind technical(String code, String whatToDo) {
        return new WaitKind(code, OPERATOR, whatToDo, null, false);
    }

    /** A kind of the office, for the people who work there. */
    public static WaitKind ofOffice(String code, String owner, String whatToDo, String whatToDoVi) {
        return new WaitKind(code, owner, whatToDo, whatToDoVi, true);
    }

    /** The same kind, where the single wait needs other advice. */
    public WaitKind advising(String other) {
        return new WaitKind(code, owner, other, whatToDoVi, legal);
    }

    /** Something of this kind waits, since then; a person must act. */
    public LongWait of(String dossier, String subject, Instant since) {
        String key = (code + ":" + dossier + ":" + subject).replace('/', ':').replace("::", ":");
        return new LongWait(
                this,
                key,
                dossier,
                subject,
                since,
                new LongWait.Owner(owner, ""),
                new LongWait.Cause(code, "", 0, null),
                List.of(),
                Map.of());
    }
}
