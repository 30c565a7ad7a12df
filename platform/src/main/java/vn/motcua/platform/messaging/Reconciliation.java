package vn.motcua.platform.messaging;

import java.util.List;

/**
 * What a comparison of this service's journals with the topic found.
 *
 * @param documents whose journals were compared
 * @param sources of this service's that the topic holds
 * @param missing on the topic though marked as published; sent again
 * @param ahead on the topic of what the store holds: the store is older than the topic, and these dossiers are parked
 */
public record Reconciliation(long documents, long sources, List<Missing> missing, List<Ahead> ahead) {
    public Reconciliation {
        missing = List.copyOf(missing);
        ahead = List.copyOf(ahead);
    }

    /** Events of a source from a sequence on, and how many were sent again. */
    public record Missing(String source, long from, int sent) {}

    /** The topic holds a source up to a sequence that its journal in the store has not reached. */
    public record Ahead(String source, long onTopic, long inStore) {}
}
