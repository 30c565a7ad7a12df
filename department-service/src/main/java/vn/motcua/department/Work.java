package vn.motcua.department;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the agency did with the case from receipt to signature (quá trình giải quyết).
 *
 * @param receivedAt null until receipt is confirmed
 * @param assignee user id of the officer in charge; null until assigned
 * @param assignedAt since when; null until assigned
 * @param draft the last draft; null before the first
 * @param answer null until signed
 */
public record Work(
        @Nullable Instant receivedAt,
        @Nullable String assignee,
        @Nullable Instant assignedAt,
        @Nullable Draft draft,
        List<Rework> reworks,
        @Nullable Answer answer) {

    static final Work NONE = new Work(null, null, null, null, List.of(), null);

    public Work {
        reworks = List.copyOf(reworks);
    }

    Work received(Instant at) {
        return new Work(at, assignee, assignedAt, draft, reworks, answer);
    }

    Work assignedTo(String officer, Instant at) {
        return new Work(receivedAt, officer, at, draft, reworks, answer);
    }

    Work drafted(Draft proposed) {
        return new Work(receivedAt, assignee, assignedAt, proposed, reworks, answer);
    }

    Work sentBack(Rework rework) {
        return new Work(receivedAt, assignee, assignedAt, draft, Lists.with(reworks, rework), answer);
    }

    Work answered(@Nullable Answer signed) {
        return new Work(receivedAt, assignee, assignedAt, draft, reworks, signed);
    }

    /** What a successor agency takes over: the papers, not the people. */
    Work handedOn() {
        return new Work(null, null, null, draft, reworks, null);
    }
}
