package vn.motcua.platform.messaging.model;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A parked lane, as ParkedLane. */
record Lane(String id, String incarnation, long version, Reason reason, int attempts, List<Topic.Rec> entries) {

    /** Why, and when it is tried again by itself; {@link Long#MAX_VALUE} if a person must act. */
    record Reason(String code, @Nullable String source, long missingFrom, long wakeAt) {

        /** Whether that is the same problem, whenever it is tried again. */
        boolean isSame(Reason other) {
            return code.equals(other.code) && Objects.equals(source, other.source) && missingFrom == other.missingFrom;
        }
    }

    Lane with(Reason reason, int attempts, List<Topic.Rec> entries) {
        return new Lane(id, incarnation, version + 1, reason, attempts, List.copyOf(entries));
    }
}
