package vn.motcua.proof.oracle.world;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.codec.digest.DigestUtils;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import vn.motcua.contracts.CloudEvent;
import vn.motcua.contracts.dossier.DossierEvent;
import vn.motcua.contracts.dossier.DossierEventTypes;
import vn.motcua.platform.codec.EventCodec;
import vn.motcua.platform.store.HashChain;

/** A dossier's documents and its strip of the topic, made by hand: right by themselves, until a test damages them. */
public final class MadeFolder {

    private static final EventCodec CODEC = new EventCodec(DossierEventTypes.table());

    private final String dossier;
    private final Map<String, Document> documents = new LinkedHashMap<>();
    private final Map<String, Kind> kinds = new HashMap<>();
    private final List<Parked> lanes = new ArrayList<>();
    private final List<byte[]> topic = new ArrayList<>();
    private Instant now = Instant.parse("2026-03-02T01:00:00Z");
    private int ids;

    public MadeFolder(String dossier) {
        this.dossier = dossier;
    }

    /** Who decides, in which document, and why. */
    public record By(
            Kind kind, String leg, String who, @Nullable String cause) {

        /** A service reacts to an event, or its timer rings. */
        public static By service(Kind kind, String leg, @Nullable String cause) {
            return new By(kind, leg, kind.text(), cause);
        }
    }

    public Instant now() {
        return now;
    }

    /** Time passes. */
    public MadeFolder after(long minutes) {
        now = now.plusSeconds(60 * minutes);
        return this;
    }

    /** An event is decided, written and published; returns its id. */
    public String says(By by, DossierEvent event) {
        Document document = document(by.kind(), by.leg());
        Document head = document.get("head", Document.class);
        long sequence = head.getLong("sequence") + 1;
        CloudEvent<DossierEvent> envelope = envelope(by, document.getString("_id"), sequence, event);
        String json = CODEC.write(envelope);
        String hash = HashChain.link(head.getString("hash"), by.who(), json);
        document.getList("journal", Document.class)
                .add(new Document("sequence", sequence)
                        .append("id", envelope.id())
                        .append("type", envelope.type())
                        .append("at", Date.from(now))
                        .append("by", by.who())
                        .append("traceparent", "")
                        .append("event", json)
                        .append("hash", hash));
        head.append("sequence", sequence).append("hash", hash);
        document.append("published", sequence).append("version", document.getLong("version") + 1);
        publish(json);
        return envelope.id();
    }

    private CloudEvent<DossierEvent> envelope(By by, String document, long sequence, DossierEvent event) {
        return new CloudEvent<>(
                "1.0",
                "event-" + ++ids,
                by.kind().source(document),
                CODEC.typeOf(event),
                dossier,
                now,
                sequence,
                "test",
                by.cause(),
                "application/json",
                event);
    }

    /** A command's answer is remembered. */
    public void answers(Kind kind, String leg, String caller, String key) {
        document(kind, leg)
                .get("commands", Document.class)
                .append(DigestUtils.sha256Hex(caller + "\n" + key), new Document());
    }

    /** One more record on the topic. */
    public void publish(String json) {
        topic.add(json.getBytes(StandardCharsets.UTF_8));
    }

    /** All records of the topic, to damage them. */
    public List<byte[]> topic() {
        return topic;
    }

    /** The document as it is stored, to damage it. */
    public Document document(Kind kind, String leg) {
        String id = leg.isEmpty() ? dossier : dossier + "/" + leg;
        kinds.put(kind.source(id), kind);
        return documents.computeIfAbsent(
                kind.source(id),
                first -> new Document("_id", id)
                        .append("version", 0L)
                        .append("head", new Document("sequence", 0L).append("hash", ""))
                        .append("journal", new ArrayList<Document>())
                        .append("published", 0L)
                        .append("seen", new Document())
                        .append("commands", new Document())
                        .append("timers", new ArrayList<Document>()));
    }

    /** One entry of a journal, to damage it. */
    public Document entry(Kind kind, String leg, int sequence) {
        return document(kind, leg).getList("journal", Document.class).get(sequence - 1);
    }

    /** Every service has heard everything that it listens to. */
    public MadeFolder heard() {
        for (Kind service : Kind.services()) {
            Document hearing = document(service, "");
            hearing.append("version", hearing.getLong("version") + 1);
            Document seen = hearing.get("seen", Document.class);
            List.copyOf(documents.entrySet()).stream()
                    .filter(other -> service.hears(other.getKey()))
                    .filter(other ->
                            !other.getValue().getList("journal", Document.class).isEmpty())
                    .forEach(other -> seen.append(other.getKey(), last(other.getValue())));
        }
        return this;
    }

    private static Document last(Document document) {
        Document last = document.getList("journal", Document.class).getLast();
        return new Document("sequence", last.getLong("sequence")).append("id", last.getString("id"));
    }

    /** A service parks the lane. */
    public MadeFolder parked(Kind service, String code) {
        lanes.add(new Parked(service, dossier, code, "for the test", now, 1));
        document(service, "").append("parked", true);
        return this;
    }

    /** The same without its lane: a flag that nobody explains. */
    public MadeFolder withoutLanes() {
        lanes.clear();
        return this;
    }

    public Folder build() {
        List<Stored> stored = documents.entrySet().stream()
                .map(document -> Stored.from(kinds.get(document.getKey()), document.getValue()))
                .toList();
        Topic all = new Topic();
        topic.forEach(record -> all.add(dossier, record, now.plusSeconds(1)));
        return new Folder(dossier, stored, all.of(dossier), lanes);
    }
}
