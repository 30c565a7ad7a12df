package vn.motcua.platform.catalogue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.motcua.contracts.CloudEvent;
import vn.motcua.contracts.Event;
import vn.motcua.contracts.catalogue.Agency;
import vn.motcua.contracts.catalogue.AgencyKind;
import vn.motcua.contracts.catalogue.CatalogueEvent;
import vn.motcua.contracts.catalogue.CatalogueEventTypes;
import vn.motcua.contracts.catalogue.Procedure;
import vn.motcua.platform.codec.EventCodec;
import vn.motcua.platform.codec.Unreadable;
import vn.motcua.platform.journal.TemporaryFailure;
import vn.motcua.platform.run.Preparation;
import vn.motcua.platform.store.Copies;
import vn.motcua.platform.web.ServiceCalls;
import vn.motcua.workingtime.WorkingCalendar;

/** This service's own copy of the catalogue, fed from the compacted topic; a miss asks intake for everything once. */
public final class CatalogueCopy implements Catalogue, Preparation {

    private static final Logger LOG = LoggerFactory.getLogger(CatalogueCopy.class);
    private static final Duration FOREVER = Duration.ofDays(3650);
    private static final Duration SHARED = Duration.ofSeconds(10);

    private final EventCodec codec = new EventCodec(CatalogueEventTypes.table());
    private final CatalogueIndex index = new CatalogueIndex();
    private final Copies copies;
    private final ServiceCalls calls;
    private final Mono<Void> loaded;
    private final Mono<Void> asked;

    public CatalogueCopy(Copies copies, ServiceCalls calls) {
        this.copies = copies;
        this.calls = calls;
        this.loaded = Flux.defer(copies::all)
                .doOnNext(copy -> take(copy.json()))
                .then()
                .cache(done -> FOREVER, failed -> Duration.ZERO, () -> FOREVER);
        this.asked = Mono.defer(this::askIntake).cache(done -> SHARED, failed -> Duration.ZERO, () -> SHARED);
    }

    /** Keeps an entry that arrived; of listings, which are intake's own, nothing. */
    public Mono<Void> keep(String id, CloudEvent<Event> entry) {
        if (entry.data() instanceof CatalogueEvent.ListingChanged) {
            return Mono.empty();
        }
        return copies.put(new Copies.Copy(id, codec.write(entry)))
                .doOnSuccess(kept -> index.add((CatalogueEvent) entry.data()));
    }

    @Override
    public Mono<Procedure> procedure(String code, int version) {
        return known(() -> index.procedure(code, version));
    }

    @Override
    public Mono<Procedure> procedure(String code) {
        return known(() -> index.procedure(code));
    }

    @Override
    public Mono<Agency> agency(String code) {
        return known(() -> index.agency(code));
    }

    @Override
    public Mono<Agency> competent(AgencyKind kind, String area, LocalDate day) {
        return known(() -> index.competent(kind, area, day));
    }

    @Override
    public WorkingCalendar calendar(String agency) {
        return index.calendar(agency);
    }

    /** Reads the copy into memory. */
    @Override
    public Mono<Void> prepare() {
        return loaded;
    }

    private <T> Mono<T> known(Supplier<Optional<T>> lookup) {
        return loaded.then(Mono.defer(() -> Mono.justOrEmpty(lookup.get())))
                .switchIfEmpty(Mono.defer(() -> asked.then(Mono.defer(() -> Mono.justOrEmpty(lookup.get())))));
    }

    private Mono<Void> askIntake() {
        return calls.to("intake")
                .get()
                .uri("/internal/catalogue")
                .retrieve()
                .bodyToFlux(Entry.class)
                .collectList()
                .doOnNext(entries -> entries.forEach(entry -> take(entry.event())))
                .flatMapIterable(entries -> entries)
                .concatMap(entry -> copies.put(new Copies.Copy(entry.id(), entry.event())))
                .then()
                .onErrorMap(failure -> new TemporaryFailure("intake cannot be asked for the catalogue", failure));
    }

    /**
     * An entry as intake answers it.
     *
     * @param id of the entry, e.g. {@code procedure:3.000722@1}
     * @param event the published event, as on the topic
     */
    public record Entry(String id, String event) {}

    private void take(String event) {
        try {
            codec.event(codec.envelope(event.getBytes(StandardCharsets.UTF_8)))
                    .ifPresent(entry -> index.add((CatalogueEvent) entry.data()));
        } catch (Unreadable newer) {
            LOG.warn("a catalogue entry is passed over: {}", newer.getMessage());
        }
    }
}
