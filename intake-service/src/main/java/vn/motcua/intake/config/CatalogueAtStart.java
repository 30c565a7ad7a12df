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
import vn.motcua.platform.journal.Problem;

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
                .retryWhen(Retry.fixedDelay(Long.MAX_VALUE, Duration.ofSeconds(2))
                        .filter(failure -> !(failure instanceof Problem)))
                .doOnNext(entries -> LOG.info("catalogue published entries={}", entries))
                .doOnError(CatalogueAtStart::complain)
                .onErrorComplete()
                .then();
    }

    private static void complain(Throwable failure) {
        LOG.error(
                "The catalogue was not published: an entry differs from what was published under its version;"
                        + " give the changed entry a new version.",
                failure);
    }
}
