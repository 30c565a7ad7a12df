package vn.motcua.platform.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.platform.waits.LongWait;

/**
 * A long wait as it is shown.
 *
 * @param id {@code service:dossier} for a parked lane, otherwise {@code service:KIND:…}
 * @param nextTry when it is tried again by itself; null if a person must act
 * @param owner role that has to act, or {@code system}
 * @param agency code; empty if it is not one agency's
 * @param whatToDoVi for officers; null where only operators see it
 * @param waiting records of a parked lane, in order; empty otherwise
 */
record IncidentView(
        String id,
        String service,
        String kind,
        String dossier,
        String subject,
        String code,
        String reason,
        Instant since,
        int attempts,
        @Nullable Instant nextTry,
        String owner,
        String agency,
        String whatToDo,
        @Nullable String whatToDoVi,
        List<LongWait.Held> waiting,
        Map<String, String> details) {

    static IncidentView of(String service, LongWait wait) {
        return new IncidentView(
                service + ":" + wait.key(),
                service,
                wait.kind().code(),
                wait.dossier(),
                wait.subject(),
                wait.code(),
                wait.cause().reason(),
                wait.since(),
                wait.cause().attempts(),
                wait.cause().nextTry(),
                wait.owner().role(),
                wait.owner().agency(),
                wait.kind().whatToDo(),
                wait.kind().whatToDoVi(),
                wait.waiting(),
                wait.details());
    }
}
