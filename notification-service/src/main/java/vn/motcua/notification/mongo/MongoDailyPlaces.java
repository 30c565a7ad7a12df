package vn.motcua.notification.mongo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.mongodb.WriteConcern;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HexFormat;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.ReactiveMongoDatabaseFactory;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import vn.motcua.notification.DailyPlaces;
import vn.motcua.platform.run.ServiceProperties;
import vn.motcua.platform.security.Hmac;

/**
 * One document for somebody's day with the references that have a place, changed by one atomic update each. Whose it is and which
 * day is only in a keyed hash: telephone numbers are not kept, nor can two days of one be told to be the same one's.
 */
@Component
class MongoDailyPlaces implements DailyPlaces {

    private static final String NAME = "places";
    private static final String TAKEN = "references";
    private static final Duration KEPT = Duration.ofDays(2);

    /** The store forgets by its own clock, whatever the business clock says. */
    private static final Clock REAL = Clock.systemUTC();

    private final ReactiveMongoTemplate mongo;
    private final String secret;
    private final Mono<String> index;

    MongoDailyPlaces(ReactiveMongoDatabaseFactory databases, ServiceProperties service) {
        this.mongo = new ReactiveMongoTemplate(databases);
        this.secret = service.security().clientSecret();
        mongo.setWriteConcern(WriteConcern.MAJORITY.withJournal(true));
        this.index = mongo.indexOps(NAME)
                .createIndex(new Index("at", Sort.Direction.ASC).expire(KEPT))
                .cache(done -> KEPT, failed -> Duration.ZERO, () -> KEPT);
    }

    @Override
    public Mono<Boolean> take(String whose, LocalDate day, String reference, int all) {
        Query free = query(where("_id").is(id(whose, day)).orOperator(hasOne(reference), hasRoom(all)));
        Update taken = new Update().addToSet(TAKEN, reference).setOnInsert("at", REAL.instant());
        return index.then(mongo.upsert(free, taken, NAME))
                .thenReturn(true)
                // it is there, and full; or another instance was the first of the day just now
                .onErrorResume(DuplicateKeyException.class, there -> takeOf(free, taken));
    }

    private Mono<Boolean> takeOf(Query free, Update taken) {
        return mongo.updateFirst(free, taken, NAME).map(result -> result.getMatchedCount() == 1);
    }

    private static Criteria hasOne(String reference) {
        return where(TAKEN).is(reference);
    }

    private static Criteria hasRoom(int all) {
        return where(TAKEN + "." + (all - 1)).exists(false);
    }

    private String id(String whose, LocalDate day) {
        byte[] text = ("notices a day\n" + whose + "\n" + day).getBytes(UTF_8);
        return HexFormat.of().formatHex(Hmac.sha256(secret, text));
    }
}
