package vn.motcua.proof.oracle.world;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.contracts.CloudEvent;
import vn.motcua.contracts.Event;
import vn.motcua.contracts.dossier.DossierEvent;
import vn.motcua.contracts.dossier.DossierEventTypes;
import vn.motcua.platform.codec.EventCodec;
import vn.motcua.platform.codec.Unreadable;
import vn.motcua.platform.store.JournalEntry;

/** One entry of a journal, with the event inside it. An event that cannot be read still counts, without content. */
public final class Fact {

    private static final EventCodec CODEC = new EventCodec(DossierEventTypes.table());

    private final String document;
    private final JournalEntry entry;
    private final Instant at;
    private final CloudEvent<JsonNode> envelope;
    private final @Nullable DossierEvent event;

    private Fact(String document, JournalEntry entry, Instant at) {
        this.document = document;
        this.entry = entry;
        this.at = at;
        this.envelope = envelope(document, entry, at);
        this.event = event(envelope);
    }

    static Fact from(String document, Document stored) {
        JournalEntry entry = new JournalEntry(
                stored.getLong("sequence"),
                stored.getString("id"),
                stored.getString("type"),
                stored.getString("by"),
                String.valueOf(stored.getString("traceparent")),
                stored.getString("event"),
                stored.getString("hash"));
        Date at = stored.getDate("at");
        return new Fact(document, entry, at == null ? Instant.EPOCH : at.toInstant());
    }

    private static CloudEvent<JsonNode> envelope(String source, JournalEntry entry, Instant at) {
        try {
            return CODEC.envelope(entry.event().getBytes(StandardCharsets.UTF_8));
        } catch (Unreadable unreadable) {
            JsonNode nothing = JsonMapper.shared().missingNode();
            return new CloudEvent<>(
                    "1.0", entry.id(), source, entry.type(), "", at, entry.sequence(), "", null, "", nothing);
        }
    }

    private static @Nullable DossierEvent event(CloudEvent<JsonNode> envelope) {
        try {
            Optional<Event> known = CODEC.event(envelope).map(CloudEvent::data);
            return known.orElse(null) instanceof DossierEvent it ? it : null;
        } catch (Unreadable unreadable) {
            return null;
        }
    }

    /** The journal's entry as it is stored. */
    public JournalEntry entry() {
        return entry;
    }

    /** When it was written, by the clock of the process that wrote it. */
    public Instant at() {
        return at;
    }

    /** Source of the journal that it stands in, whatever the event says itself. */
    public String source() {
        return document;
    }

    public CloudEvent<JsonNode> envelope() {
        return envelope;
    }

    /** Null if it is no event about a dossier, or cannot be read. */
    public @Nullable DossierEvent event() {
        return event;
    }

    public String id() {
        return entry.id();
    }

    public long sequence() {
        return entry.sequence();
    }

    /** The command or event that caused it; null for a timer. */
    public @Nullable String cause() {
        return envelope.causationid();
    }

    /** Business time of the decision, in milliseconds, which is what documents keep. */
    public Instant time() {
        return Instant.ofEpochMilli(envelope.time().toEpochMilli());
    }

    /** Its name without prefix and version, e.g. {@code dossier.accepted}. */
    public String name() {
        String type = entry.type();
        int version = type.lastIndexOf(".v");
        return type.startsWith("vn.motcua.") && version > 0 ? type.substring("vn.motcua.".length(), version) : type;
    }

    long digest() {
        return digest(entry.event().getBytes(StandardCharsets.UTF_8));
    }

    /** 64 bits of SHA-256: enough to tell a million records apart, small enough to keep them all. */
    static long digest(byte[] event) {
        return ByteBuffer.wrap(DigestUtils.sha256(event)).getLong();
    }

    @Override
    public String toString() {
        return name() + " " + sequence() + " of " + document;
    }
}
