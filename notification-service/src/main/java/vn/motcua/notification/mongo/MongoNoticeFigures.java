package vn.motcua.notification.mongo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import vn.motcua.notification.Medium;
import vn.motcua.notification.Notice;
import vn.motcua.notification.NoticeFigures;
import vn.motcua.platform.timing.BusinessClock;

/** One aggregation over the ledgers, by the index of what was to be sent when. */
@Component
class MongoNoticeFigures implements NoticeFigures {

    private static final long TENTH_MILLIS = 100;
    private static final long MINUTE_MILLIS = 60_000;
    private static final double TENTHS = 10;

    private final LedgerCounts ledgers;

    MongoNoticeFigures(LedgerCounts ledgers) {
        this.ledgers = ledgers;
    }

    @Override
    public Flux<Alike> of(LocalDate from, LocalDate to, @Nullable String desk) {
        Document days = new Document("$gte", Date.from(start(from))).append("$lt", Date.from(start(to.plusDays(1))));
        return ledgers.of(stages(days, desk)).map(MongoNoticeFigures::alike);
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(BusinessClock.ZONE).toInstant();
    }

    private static List<Document> stages(Document days, @Nullable String desk) {
        Document ledgers =
                new Document("state.notices", new Document("$elemMatch", new Document("intent.createdAt", days)));
        if (desk != null) {
            ledgers.append("state.desk", desk);
        }
        return List.of(
                new Document("$match", ledgers),
                new Document("$project", new Document("desk", "$state.desk").append("notice", "$state.notices")),
                new Document("$unwind", "$notice"),
                new Document("$match", new Document("notice.intent.createdAt", days)),
                new Document("$set", new Document("takenAt", takenAt())),
                new Document("$group", new Document("_id", alike()).append("count", new Document("$sum", 1L))));
    }

    /** What the provider's word alone has settled counts from its last try, or from that word if it came before the first was noted. */
    private static Document takenAt() {
        Document taken = new Document("input", "$notice.attempts")
                .append("cond", new Document("$eq", List.of("$$this.outcome", "TAKEN")));
        Document first = new Document("$first", new Document("$filter", taken));
        Document last = new Document("$last", "$notice.attempts");
        Document said = new Document("$gt", Arrays.asList("$notice.receipt", null));
        return new Document(
                "$ifNull",
                List.of(
                        at(first),
                        new Document(
                                "$cond",
                                Arrays.asList(
                                        said,
                                        new Document("$ifNull", List.of(at(last), "$notice.receipt.at")),
                                        null))));
    }

    private static Document at(Document attempt) {
        return new Document("$getField", new Document("field", "at").append("input", attempt));
    }

    private static Document alike() {
        Document day = new Document("date", "$notice.intent.createdAt")
                .append("format", "%Y-%m-%d")
                .append("timezone", BusinessClock.ZONE.getId());
        Document millis = new Document("$subtract", List.of("$takenAt", LedgerCounts.FIRST_CHANCE));
        return new Document("day", new Document("$dateToString", day))
                .append("desk", "$desk")
                .append("medium", "$notice.intent.medium")
                .append("state", "$notice.state")
                .append("reason", "$notice.reason")
                .append("resent", new Document("$gt", Arrays.asList("$notice.intent.resend", null)))
                .append("tenths", tenths(millis));
    }

    /** To the tenth within a minute, and to the minute after: there are only so many different ones. */
    private static Document tenths(Document millis) {
        Document fine = new Document("$ceil", new Document("$divide", List.of(millis, TENTH_MILLIS)));
        Document minutes = new Document("$ceil", new Document("$divide", List.of(millis, MINUTE_MILLIS)));
        Document coarse = new Document("$multiply", List.of(minutes, MINUTE_MILLIS / TENTH_MILLIS));
        return new Document("$cond", List.of(new Document("$lte", List.of(millis, MINUTE_MILLIS)), fine, coarse));
    }

    private static Alike alike(Document found) {
        Document id = found.get("_id", Document.class);
        Number tenths = (Number) id.get("tenths");
        return new Alike(
                LocalDate.parse(id.getString("day")),
                Objects.requireNonNullElse(id.getString("desk"), ""),
                Medium.valueOf(id.getString("medium")),
                Notice.State.valueOf(id.getString("state")),
                id.getString("reason"),
                id.getBoolean("resent", false),
                tenths == null ? null : Math.max(0, tenths.doubleValue()) / TENTHS,
                found.getLong("count"));
    }
}
