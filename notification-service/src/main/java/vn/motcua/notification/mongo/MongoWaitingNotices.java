package vn.motcua.notification.mongo;

import java.time.Clock;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import vn.motcua.notification.Medium;
import vn.motcua.notification.Notice;
import vn.motcua.notification.WaitingNotices;

/** Looks at the ledgers with a timer only; what is parked has an incident of its own. */
@Component
class MongoWaitingNotices implements WaitingNotices {

    private final LedgerCounts ledgers;
    private final Clock clock;

    MongoWaitingNotices(LedgerCounts ledgers, Clock clock) {
        this.ledgers = ledgers;
        this.clock = clock;
    }

    @Override
    public Flux<Waiting> now() {
        return ledgers.of(stages(Date.from(clock.instant()))).map(MongoWaitingNotices::waiting);
    }

    private static List<Document> stages(Date now) {
        Document due = new Document("notice.nextAttemptAt", new Document("$lte", now));
        Document tried = new Document("notice.nextAttemptAt", new Document("$gt", now))
                .append("notice.attempts.0", new Document("$exists", true))
                .append("notice.reason", new Document("$ne", Notice.QUIET_HOURS));
        Document prompt = new Document("wakeAt", new Document("$exists", true));
        Document patient = new Document("patientAt", new Document("$exists", true));
        return List.of(
                new Document(
                        "$match",
                        new Document("$or", List.of(prompt, patient)).append("parked", new Document("$ne", true))),
                new Document("$project", new Document("notice", "$state.notices")),
                new Document("$unwind", "$notice"),
                new Document("$match", new Document("$or", List.of(due, tried))),
                new Document(
                        "$group",
                        new Document("_id", "$notice.intent.medium")
                                .append("count", new Document("$sum", 1L))
                                .append("oldest", new Document("$min", LedgerCounts.FIRST_CHANCE))));
    }

    private static Waiting waiting(Document found) {
        return new Waiting(
                Medium.valueOf(found.getString("_id")),
                found.getLong("count"),
                found.getDate("oldest").toInstant());
    }
}
