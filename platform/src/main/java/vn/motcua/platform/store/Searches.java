package vn.motcua.platform.store;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Filters;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.motcua.platform.journal.Query;

/**
 * Turns a {@link Query} into a find or a count: equality and ranges on fields of the state, one sort field, a cursor by the
 * last document.
 */
final class Searches {

    private Searches() {}

    static Flux<Document> find(MongoCollection<Document> documents, Query query) {
        return cursor(documents, query)
                .map(last -> Filters.and(matching(query), last))
                .defaultIfEmpty(matching(query))
                .flatMapMany(filter -> Flux.from(documents
                        .find(filter)
                        .projection(new Document("version", 1).append("state", 1))
                        .sort(sort(query))
                        .limit(query.limit())));
    }

    static Mono<Long> count(MongoCollection<Document> documents, Query query) {
        return Mono.from(documents.countDocuments(matching(query)));
    }

    static Mono<Map<String, Long>> countBy(MongoCollection<Document> documents, String field, Query query) {
        return Flux.from(documents.aggregate(List.of(
                        Aggregates.match(matching(query)),
                        Aggregates.group("$state." + field, Accumulators.sum("count", 1L)))))
                .filter(group -> group.get("_id") != null)
                .collectMap(group -> group.getString("_id"), group -> group.getLong("count"));
    }

    private static Bson matching(Query query) {
        List<Bson> conditions = new ArrayList<>();
        conditions.add(Filters.exists("state"));
        query.equal().forEach((field, value) -> conditions.add(condition("state." + field, value)));
        query.ranges().forEach(range -> conditions.add(condition(range)));
        return Filters.and(conditions);
    }

    private static Bson condition(Query.Range range) {
        Document bounds = new Document();
        if (range.from() != null) {
            bounds.append("$gte", stored(range.from()));
        }
        if (range.to() != null) {
            bounds.append("$lt", stored(range.to()));
        }
        return new Document("state." + range.field(), bounds);
    }

    private static Bson condition(String field, Object value) {
        if (value instanceof Collection<?> any) {
            return Filters.in(field, any.stream().map(Searches::stored).toList());
        }
        return eq(field, stored(value));
    }

    private static Object stored(Object value) {
        return value instanceof Enum<?> constant ? constant.name() : value;
    }

    private static Document sort(Query query) {
        int direction = direction(query);
        Document sort = new Document();
        if (!query.sortBy().isEmpty()) {
            sort.append("state." + Index.bare(query.sortBy()), direction);
        }
        return sort.append("_id", direction);
    }

    private static int direction(Query query) {
        return query.sortBy().startsWith("-") ? -1 : 1;
    }

    private static Mono<Bson> cursor(MongoCollection<Document> documents, Query query) {
        String last = query.after();
        if (last == null) {
            return Mono.empty();
        }
        return Mono.from(documents.find(eq("_id", last)).first())
                .map(found -> beyond(query, last, value(found, Index.bare(query.sortBy()))));
    }

    private static Bson beyond(Query query, String last, @Nullable Object value) {
        String step = direction(query) < 0 ? "$lt" : "$gt";
        Bson laterId = new Document("_id", new Document(step, last));
        if (query.sortBy().isEmpty()) {
            return laterId;
        }
        String field = "state." + Index.bare(query.sortBy());
        return Filters.or(new Document(field, new Document(step, value)), Filters.and(eq(field, value), laterId));
    }

    private static @Nullable Object value(Document found, String field) {
        return field.isEmpty() ? null : found.getEmbedded(List.of(("state." + field).split("\\.")), Object.class);
    }
}
