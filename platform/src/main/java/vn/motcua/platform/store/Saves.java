package vn.motcua.platform.store;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.motcua.contracts.CloudEvent;
import vn.motcua.contracts.Event;
import vn.motcua.platform.codec.EventCodec;
import vn.motcua.platform.journal.JournalSpec;
import vn.motcua.platform.journal.Problem;
import vn.motcua.platform.journal.Timer;
import vn.motcua.platform.metrics.PlatformMetrics;
import vn.motcua.platform.tracing.Traces;

/** Puts together what one transition writes: state, journal entries with their hashes, seen, answer, timers. */
final class Saves<S> {

    private static final Logger LOG = LoggerFactory.getLogger("vn.motcua.transitions");

    /** Characters; the broker takes 1 MiB, and a character has up to three bytes in our texts. */
    private static final int LARGEST_EVENT = 330_000;

    private final JournalSpec<S> spec;
    private final DocumentMapper<S> mapper;
    private final EventCodec codec;
    private final Clock clock;
    private final Traces traces;
    private final PlatformMetrics metrics;
    private final Listeners listeners;
    private final NoArgGenerator ids = Generators.timeBasedEpochRandomGenerator();

    /** Who wants to know at once that something was saved. */
    record Listeners(java.util.function.BiConsumer<String, String> unpublished, Runnable timersChanged) {}

    Saves(
            JournalSpec<S> spec,
            DocumentMapper<S> mapper,
            Clock clock,
            Traces traces,
            PlatformMetrics metrics,
            Listeners listeners) {
        this.spec = spec;
        this.mapper = mapper;
        this.codec = new EventCodec(spec.types());
        this.clock = clock;
        this.traces = traces;
        this.metrics = metrics;
        this.listeners = listeners;
    }

    Traces traces() {
        return traces;
    }

    Prepared<S> prepare(Journaled<S> before, Change<S> change) {
        Instant now = clock.instant();
        List<JournalEntry> entries = entries(before, change, now);
        Journaled<S> after = after(before, change, entries, now);
        List<Document> journal =
                entries.stream().map(entry -> entry.toDocument(Date.from(now))).toList();
        return new Prepared<>(
                before, after, update(after.version() == 1, fields(after, change), journal), entries, traces.kept());
    }

    /** Tells whoever wants to know that it is written; the document as it is now. */
    Journaled<S> done(Prepared<S> save) {
        return save.trace().within(() -> told(save));
    }

    private Journaled<S> told(Prepared<S> save) {
        for (JournalEntry entry : save.entries()) {
            metrics.announced(entry.type());
            LOG.info(
                    "event={} document=/{}/{} sequence={} by={}",
                    entry.type(),
                    spec.name(),
                    save.after().id(),
                    entry.sequence(),
                    entry.by());
        }
        if (!save.entries().isEmpty()) {
            listeners.unpublished().accept(spec.collection(), save.after().id());
        }
        if (!save.after().timers().isEmpty()) {
            listeners.timersChanged().run();
        }
        return save.after();
    }

    private List<JournalEntry> entries(Journaled<S> before, Change<S> change, Instant now) {
        List<JournalEntry> entries = new ArrayList<>();
        String hash = before.hash();
        long sequence = before.sequence();
        for (Event event : change.events()) {
            sequence++;
            CloudEvent<Event> envelope = envelope(before.id(), sequence, event, change.cause(), now);
            String json = withinLimit(codec.write(envelope), envelope.type());
            hash = HashChain.link(hash, change.cause().by(), json);
            entries.add(new JournalEntry(
                    sequence, envelope.id(), envelope.type(), change.cause().by(), traces.current(), json, hash));
        }
        return entries;
    }

    private static String withinLimit(String json, String type) {
        if (json.length() > LARGEST_EVENT) {
            throw Problem.of(
                    Problem.Kind.TOO_LARGE,
                    "EVENT_TOO_LARGE",
                    "An event " + type + " would be too large for the topic.");
        }
        return json;
    }

    private CloudEvent<Event> envelope(String id, long sequence, Event event, Cause cause, Instant now) {
        return new CloudEvent<>(
                "1.0",
                ids.generate().toString(),
                "/" + spec.name() + "/" + id,
                codec.typeOf(event),
                spec.key().apply(id),
                now,
                sequence,
                cause.correlation(),
                cause.causation(),
                "application/json",
                event);
    }

    private Journaled<S> after(Journaled<S> before, Change<S> change, List<JournalEntry> entries, Instant now) {
        Map<String, Seen> seen = new HashMap<>(before.seen());
        seen.putAll(change.seen());
        S state = change.state();
        List<Timer> timers = state == null ? List.of() : spec.timers().apply(state);
        return new Journaled<>(
                before.id(),
                before.version() + 1,
                state,
                before.sequence() + entries.size(),
                entries.isEmpty() ? before.hash() : entries.getLast().hash(),
                seen,
                change.answered(),
                before.parked(),
                timers,
                TimerTraces.after(before, timers, change.traces(), now, traces::current));
    }

    private Document fields(Journaled<S> after, Change<S> change) {
        Document set = new Document("head", new Document("sequence", after.sequence()).append("hash", after.hash()))
                .append("timers", DocumentMapper.write(after.timers(), after.traces()))
                .append("seen", seen(after.seen()));
        if (after.state() != null) {
            set.append("state", mapper.write(after.state()));
        }
        for (TimerQueue queue : TimerQueue.values()) {
            queue.first(after.timers()).ifPresent(first -> set.append(queue.field(), first.at()));
        }
        Journaled.Answered answered = change.answered();
        if (answered != null) {
            set.append(
                    "commands." + change.slot(),
                    new Document("bodyHash", answered.bodyHash()).append("answer", answered.answer()));
        }
        return set;
    }

    private static Document seen(Map<String, Seen> seen) {
        Document stored = new Document();
        seen.forEach((source, last) ->
                stored.append(source, new Document("sequence", last.sequence()).append("id", last.id())));
        return stored;
    }

    /** The store's clock says since when something is unpublished: sweepers of other processes compare with it. */
    private static Document update(boolean first, Document set, List<Document> journal) {
        Document update = new Document("$set", set).append("$inc", new Document("version", 1L));
        Document idle = new Document();
        Stream.of(TimerQueue.values())
                .map(TimerQueue::field)
                .filter(field -> !set.containsKey(field))
                .forEach(field -> idle.append(field, ""));
        if (!idle.isEmpty()) {
            update.append("$unset", idle);
        }
        if (!journal.isEmpty()) {
            update.append("$push", new Document("journal", new Document("$each", journal)))
                    .append("$currentDate", new Document("unpublishedSince", true));
        }
        if (first) {
            Document beginning = new Document("published", 0L);
            update.append("$setOnInsert", journal.isEmpty() ? beginning.append("journal", List.of()) : beginning);
        }
        return update;
    }
}
