package vn.motcua.platform.journal;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import vn.motcua.contracts.CloudEvent;

/** How a service's documents react to what other services announce. One bean per service; its lanes call it. */
public interface EventHandler<S> {

    /** Whether this service listens to the source at all, by its prefix such as {@code /routing/}. */
    boolean consumes(String source);

    /** Which document the event concerns; the dossier's id, unless the service keeps several documents for a dossier. */
    default String documentId(CloudEvent<?> event) {
        return event.subject();
    }

    /**
     * The reaction. May look things up first (catalogue); the decision itself is pure.
     *
     * @param state null if this service holds no such document yet
     * @throws ImpossibleEvent (or as an error signal) if the event cannot have happened in this state
     */
    Mono<Reaction<S>> on(@Nullable S state, Received event);
}
