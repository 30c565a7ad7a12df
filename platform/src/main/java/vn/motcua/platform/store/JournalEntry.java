package vn.motcua.platform.store;

import java.util.Date;
import org.bson.Document;

/**
 * One entry of a journal: the event exactly as it is published, who caused it, and the link to the entry before.
 *
 * @param event the CloudEvent as JSON, byte for byte what the topic gets
 * @param traceparent W3C trace context in which it was decided; empty if there was none
 * @param hash over the previous hash, {@code by} and the event
 */
public record JournalEntry(
        long sequence, String id, String type, String by, String traceparent, String event, String hash) {

    static JournalEntry from(Document stored) {
        return new JournalEntry(
                stored.getLong("sequence"),
                stored.getString("id"),
                stored.getString("type"),
                stored.getString("by"),
                stored.getString("traceparent"),
                stored.getString("event"),
                stored.getString("hash"));
    }

    Document toDocument(Date at) {
        return new Document("sequence", sequence)
                .append("id", id)
                .append("type", type)
                .append("at", at)
                .append("by", by)
                .append("traceparent", traceparent)
                .append("event", event)
                .append("hash", hash);
    }
}
