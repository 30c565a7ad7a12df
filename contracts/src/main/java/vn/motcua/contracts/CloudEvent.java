package vn.motcua.contracts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The envelope on the topic: CloudEvents 1.0, structured JSON.
 *
 * @param id UUIDv7, unique for ever
 * @param source whose journal it is, e.g. {@code /intake/{dossierId}}
 * @param type wire type, see {@link EventTypes}
 * @param subject the dossier's id, which is the record key too
 * @param time business time of the decision
 * @param sequence 1, 2, 3 … without holes within {@code source}
 * @param correlationid the request that started the chain
 * @param causationid the event or command that caused this one; null where a timer did
 * @param data the fact itself: references and codes, never personal data
 */
public record CloudEvent<T>(
        String specversion,
        String id,
        String source,
        String type,
        String subject,
        Instant time,
        long sequence,
        String correlationid,
        @Nullable String causationid,
        String datacontenttype,
        T data) {}
