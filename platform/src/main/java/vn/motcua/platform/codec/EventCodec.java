package vn.motcua.platform.codec;

import java.util.Objects;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.contracts.CloudEvent;
import vn.motcua.contracts.Event;
import vn.motcua.contracts.EventTypes;

/** Reads and writes the envelope and its event. Unknown fields and unknown types are passed over; unknown versions are not. */
public final class EventCodec {

    private static final TypeReference<CloudEvent<JsonNode>> ENVELOPE = new TypeReference<>() {};

    private final EventTypes types;
    private final JsonMapper json;

    public EventCodec(EventTypes types) {
        this.types = types;
        this.json = JsonMapper.builder()
                .changeDefaultPropertyInclusion(inclusion ->
                        inclusion.withValueInclusion(com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL))
                .build();
    }

    /** The event as the topic gets it. */
    public String write(CloudEvent<? extends Event> event) {
        return json.writeValueAsString(event);
    }

    /** Wire type of an event. */
    public String typeOf(Event event) {
        return types.typeOf(event);
    }

    /** The envelope with its data still as JSON. */
    public CloudEvent<JsonNode> envelope(byte[] bytes) {
        CloudEvent<JsonNode> envelope;
        try {
            envelope = json.readValue(bytes, ENVELOPE);
        } catch (JacksonException broken) {
            throw new Unreadable("UNREADABLE", "not a CloudEvent: " + broken.getOriginalMessage(), broken);
        }
        if (envelope == null || incomplete(envelope)) {
            throw new Unreadable(
                    "UNREADABLE", "the envelope lacks id, source, type, subject, time, data or sequence", null);
        }
        return envelope;
    }

    @SuppressWarnings("NullAway") // a foreign envelope can lack anything
    private static boolean incomplete(CloudEvent<?> event) {
        return event.id() == null
                || event.source() == null
                || event.type() == null
                || event.subject() == null
                || event.time() == null
                || event.data() == null
                || event.sequence() < 1;
    }

    /** The event inside the envelope; empty for a type that this software does not know. */
    public Optional<CloudEvent<Event>> event(CloudEvent<JsonNode> envelope) {
        if (types.knownInAnotherVersion(envelope.type())) {
            throw new Unreadable("UNKNOWN_VERSION", "this software does not read " + envelope.type(), null);
        }
        return types.recordOf(envelope.type()).map(record -> with(envelope, data(envelope, record)));
    }

    private Event data(CloudEvent<JsonNode> envelope, Class<? extends Event> record) {
        try {
            return Objects.requireNonNull(json.treeToValue(envelope.data(), record));
        } catch (JacksonException | NullPointerException broken) {
            throw new Unreadable("UNREADABLE", "data is no " + envelope.type() + ": " + broken.getMessage(), broken);
        }
    }

    private static CloudEvent<Event> with(CloudEvent<?> envelope, Event data) {
        return new CloudEvent<>(
                envelope.specversion(),
                envelope.id(),
                envelope.source(),
                envelope.type(),
                envelope.subject(),
                envelope.time(),
                envelope.sequence(),
                envelope.correlationid(),
                envelope.causationid(),
                envelope.datacontenttype(),
                data);
    }
}
