package vn.motcua.intake.config;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;
import vn.motcua.intake.procedure.CataloguePublication;

/** Publishes the catalogue once the service has started, and again until the store lets it. */
@Component
class CatalogueAtStart {

    private static final Logger LOG = LoggerFactory.getLogger(CatalogueAtStart.class);

    private final CataloguePublication publication;

    CatalogueAtStart(CataloguePublication publication) {
        this.publication = publication;
    }

    /** Spring subscribes to what an event listener returns. */
    @EventListener(ApplicationReadyEvent.class)
    Mono<Void> publish() {
        return publication
                .publishAll()
                .retryWhen(Retry.fixedDelay(Long.MAX_VALUE, Duration.ofSeconds(2)))
                .doOnNext(entries -> LOG.info("catalogue published entries={}", entries))
                .then();
    }
}
