package vn.motcua.notification;

import java.util.Map;
import reactor.core.publisher.Mono;
import vn.motcua.contracts.CloudEvent;
import vn.motcua.contracts.Event;

/** Systems of others that hear of what happens to a dossier (hệ thống theo dõi), beside the people whom the rules tell. */
public interface Followers {

    /**
     * Tells of an event; completes once what is to be told is stored. However often the same event comes, it is told once.
     *
     * @param ledger with whom the dossier has to do, this event included
     * @param facts of the event: codes and times, no personal data
     */
    Mono<Void> hear(Notices ledger, CloudEvent<Event> event, Map<String, String> facts);
}
