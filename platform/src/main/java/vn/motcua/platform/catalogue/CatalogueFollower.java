package vn.motcua.platform.catalogue;

import reactor.core.publisher.Mono;
import vn.motcua.contracts.CloudEvent;
import vn.motcua.contracts.Event;

/** Is told every entry of the compacted catalogue topic, in every instance and again after each start. */
public interface CatalogueFollower {

    /** Takes an entry in; the next comes when this one is done, a failure brings it again. */
    Mono<Void> follow(CloudEvent<Event> entry);
}
