package vn.motcua.notification.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.Date;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.motcua.notification.inbox.Readings;

/** Letters with a time at which the ledger is to be told; one that it knows of has none. */
@Component
class MongoReadings implements Readings {

    private static final String ENTER_AT = "enterAt";

    private final LetterStore store;

    MongoReadings(LetterStore store) {
        this.store = store;
    }

    @Override
    public Flux<Reading> due(Instant now, int limit) {
        return store.letters()
                .flatMapMany(letters -> Flux.from(letters.find(lte(ENTER_AT, Date.from(now)))
                        .sort(Sorts.ascending(ENTER_AT))
                        .limit(limit)))
                .map(found -> new Reading(found.getString("_id"), LetterStore.moment(found, "readAt")));
    }

    @Override
    public Mono<Void> entered(String reference) {
        return changed(reference, unset(ENTER_AT));
    }

    @Override
    public Mono<Void> postpone(String reference, Instant until) {
        return changed(reference, set(ENTER_AT, Date.from(until)));
    }

    private Mono<Void> changed(String reference, Bson change) {
        return store.letters()
                .flatMap(letters -> Mono.from(letters.updateOne(eq("_id", reference), change)))
                .then();
    }
}
