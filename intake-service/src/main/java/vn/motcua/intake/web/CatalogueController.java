package vn.motcua.intake.web;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.contracts.CloudEvent;
import vn.motcua.contracts.catalogue.CatalogueEvent;
import vn.motcua.contracts.catalogue.CatalogueEventTypes;
import vn.motcua.intake.procedure.CatalogueEntry;
import vn.motcua.intake.procedure.OwnCatalogue;
import vn.motcua.platform.codec.EventCodec;
import vn.motcua.platform.journal.Problem;
import vn.motcua.platform.security.Caller;
import vn.motcua.platform.security.Role;

/** The whole catalogue for other services whose own copy misses something. */
@RestController
@RequestMapping("/internal/catalogue")
class CatalogueController {

    private final OwnCatalogue catalogue;
    private final EventCodec codec = new EventCodec(CatalogueEventTypes.table());

    CatalogueController(OwnCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** An entry to be read by people and tools. */
    record Entry(String kind, String code, int version, Object content) {}

    /**
     * An entry to be kept.
     *
     * @param event a published event as JSON, with the content that the topic has
     */
    record Published(String id, String event) {}

    @GetMapping
    List<Published> all(Caller caller) {
        caller.mustBe(Role.SERVICE);
        return catalogue.entries().stream()
                .map(entry -> new Published(entry.id(), event(entry)))
                .toList();
    }

    @GetMapping("/{id}")
    Entry one(@PathVariable String id, Caller caller) {
        caller.mustBe(Role.SERVICE);
        return catalogue
                .entry(id)
                .map(entry -> new Entry(entry.kind().text(), entry.code(), entry.version(), entry.content()))
                .orElseThrow(() -> Problem.notFound("CATALOGUE_ENTRY_UNKNOWN", "There is no such entry."));
    }

    private String event(CatalogueEntry entry) {
        CatalogueEvent event = entry.published();
        String id = UUID.nameUUIDFromBytes(entry.id().getBytes(StandardCharsets.UTF_8))
                .toString();
        return codec.write(new CloudEvent<>(
                "1.0",
                id,
                "/catalogue/" + entry.id(),
                codec.typeOf(event),
                entry.id(),
                Instant.EPOCH,
                1,
                "catalogue",
                null,
                "application/json",
                event));
    }
}
