package vn.motcua.notification.webhook;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.contracts.CloudEvent;
import vn.motcua.contracts.Event;
import vn.motcua.notification.Followers;
import vn.motcua.notification.Notices;
import vn.motcua.platform.journal.Command;
import vn.motcua.platform.journal.Decision;
import vn.motcua.platform.journal.Journal;

/**
 * Turns an event into deliveries, one for each subscription that is on when the event is handled and whose agency takes part in
 * the dossier.
 */
@Service
class Subscribers implements Followers {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final LiveSubscriptions live;
    private final Journal<WebhookDelivery> deliveries;
    private final Clock clock;

    Subscribers(LiveSubscriptions live, Journal<WebhookDelivery> deliveries, Clock clock) {
        this.live = live;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    /**
     * What goes out: codes and times, no personal data.
     *
     * @param id of the event
     * @param dossier id of the dossier; who may know more asks for it by that
     * @param procedure code; null until it was heard of
     * @param sequence 1, 2, 3 … within {@code source}: deliveries may overtake one another
     */
    record Body(
            String type,
            String id,
            String dossier,
            @Nullable String procedure,
            Instant at,
            String source,
            long sequence,
            Map<String, String> facts) {}

    @Override
    public Mono<Void> hear(Notices ledger, CloudEvent<Event> event, Map<String, String> facts) {
        return live.all()
                .flatMapIterable(all -> all)
                .filter(one -> one.hears(event.type()) && takesPart(one.agency(), ledger))
                .flatMap(one ->
                        entered(WebhookDelivery.of(one.webhook(), fact(ledger, event, facts), clock.instant()), event))
                .then();
    }

    private static boolean takesPart(String agency, Notices ledger) {
        return agency.equals(ledger.desk()) || ledger.agencies().contains(agency);
    }

    private static WebhookDelivery.Fact fact(Notices ledger, CloudEvent<Event> event, Map<String, String> facts) {
        Body body = new Body(
                event.type(),
                event.id(),
                event.subject(),
                ledger.procedure(),
                event.time(),
                event.source(),
                event.sequence(),
                facts);
        return new WebhookDelivery.Fact(
                event.subject(), event.id(), event.type(), event.time(), JSON.writeValueAsString(body));
    }

    /** However often the event comes, what was entered first stays. */
    private Mono<String> entered(WebhookDelivery delivery, CloudEvent<Event> event) {
        Command once = new Command("event", "lane", "webhook-delivery", event.correlationid(), null);
        return deliveries.execute(
                delivery.reference(),
                once,
                String.class,
                before -> Decision.of(before == null ? delivery : before),
                WebhookDelivery::reference);
    }
}
