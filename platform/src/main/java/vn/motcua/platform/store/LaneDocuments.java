package vn.motcua.platform.store;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** A parked lane as it is stored; times are the store's. */
final class LaneDocuments {

    private LaneDocuments() {}

    /** The lane, if nobody has changed it. */
    static Document unchanged(ParkedLane lane) {
        return new Document("_id", lane.id())
                .append("incarnation", lane.incarnation())
                .append("version", lane.version());
    }

    static Document fields(ParkedLane.Reason reason) {
        Duration wait = reason.retryIn();
        return new Document("code", literal(reason.code()))
                .append("reason", literal(reason.detail()))
                .append("source", literal(reason.source()))
                .append("missingFrom", reason.missingFrom())
                .append("wakeAt", wait == null ? "$$REMOVE" : new Document("$add", List.of("$$NOW", wait.toMillis())));
    }

    /** A value as it is, in an update that computes: a text may begin with a dollar sign. */
    static Document literal(@Nullable Object value) {
        return new Document("$literal", value);
    }

    static ParkedLane read(Document lane) {
        return new ParkedLane(
                lane.getString("_id"),
                lane.getString("incarnation"),
                lane.getLong("version"),
                lane.getString("code"),
                lane.getString("reason"),
                lane.getString("source"),
                lane.getLong("missingFrom"),
                lane.getDate("since").toInstant(),
                lane.getInteger("attempts"),
                instant(lane.getDate("wakeAt")),
                lane.getList("records", Document.class, List.of()).stream()
                        .map(LaneRecords::entry)
                        .toList());
    }

    private static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }
}
