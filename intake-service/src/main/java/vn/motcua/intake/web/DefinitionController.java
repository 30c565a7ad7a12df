package vn.motcua.intake.web;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import vn.motcua.contracts.catalogue.Agency;
import vn.motcua.contracts.catalogue.Area;
import vn.motcua.contracts.catalogue.CalendarDefinition;
import vn.motcua.contracts.catalogue.Procedure;
import vn.motcua.intake.dossier.Recounting;
import vn.motcua.intake.procedure.CatalogueEntry;
import vn.motcua.intake.procedure.Definitions;
import vn.motcua.intake.procedure.OwnCatalogue;
import vn.motcua.platform.journal.Command;
import vn.motcua.platform.journal.Problem;
import vn.motcua.platform.security.Caller;

/** The catalogue as administrators keep it: a new version is put, what is published is read by everybody. */
@RestController
@RequestMapping("/api")
class DefinitionController {

    private final Definitions definitions;
    private final OwnCatalogue catalogue;
    private final Recounting recounting;

    DefinitionController(Definitions definitions, OwnCatalogue catalogue, Recounting recounting) {
        this.definitions = definitions;
        this.catalogue = catalogue;
        this.recounting = recounting;
    }

    @PutMapping("/procedures/{code}")
    Mono<ResponseEntity<Definitions.Published>> procedure(
            @PathVariable String code, @RequestBody JsonNode body, Caller caller, Command command) {
        return put(code, draft(body, Procedure.class, CatalogueEntry::of), caller, command);
    }

    @PutMapping("/agencies/{code}")
    Mono<ResponseEntity<Definitions.Published>> agency(
            @PathVariable String code, @RequestBody JsonNode body, Caller caller, Command command) {
        return put(code, draft(body, Agency.class, CatalogueEntry::of), caller, command);
    }

    @PutMapping("/areas/{code}")
    Mono<ResponseEntity<Definitions.Published>> area(
            @PathVariable String code, @RequestBody JsonNode body, Caller caller, Command command) {
        return put(code, draft(body, Area.class, CatalogueEntry::of), caller, command);
    }

    @PutMapping("/calendars/{code}")
    Mono<ResponseEntity<Definitions.Published>> calendar(
            @PathVariable String code, @RequestBody JsonNode body, Caller caller, Command command) {
        return put(code, draft(body, CalendarDefinition.class, CatalogueEntry::of), caller, command);
    }

    /** The definition that holds for new dossiers, as it can be edited and put again under the next version. */
    @GetMapping("/procedures/{code}/definition")
    Object definition(@PathVariable String code) {
        return latest(CatalogueEntry.Kind.PROCEDURE, code, "PROCEDURE_UNKNOWN");
    }

    @GetMapping("/calendars/{code}")
    Object calendar(@PathVariable String code) {
        return latest(CatalogueEntry.Kind.CALENDAR, code, "CALENDAR_UNKNOWN");
    }

    /** The published calendars; without one named vietnam, the national one is that of the release. */
    @GetMapping("/calendars")
    List<CalendarDefinition> calendars() {
        return catalogue.index().calendars().definitions().values().stream()
                .sorted(Comparator.comparing(CalendarDefinition::code))
                .toList();
    }

    /** Counts due dates anew after the calendar changed; a dry run only says which would move. */
    @PostMapping("/calendars/{code}/recount")
    Mono<Recounting.Report> recount(
            @PathVariable String code,
            @RequestParam(defaultValue = "false") boolean dryRun,
            Caller caller,
            Command command) {
        return recounting.run(code, caller, command, dryRun);
    }

    private Object latest(CatalogueEntry.Kind kind, String code, String unknown) {
        return catalogue
                .latest(kind, code)
                .map(CatalogueEntry::content)
                .orElseThrow(() -> Problem.notFound(unknown, "Nothing is published under this code."));
    }

    private static <T> Definitions.Draft draft(JsonNode body, Class<T> type, Function<T, CatalogueEntry> entry) {
        DefinitionReader.Read<T> read = DefinitionReader.read(body, type);
        return new Definitions.Draft(entry.apply(read.value()), read.faults());
    }

    private Mono<ResponseEntity<Definitions.Published>> put(
            String code, Definitions.Draft draft, Caller caller, Command command) {
        if (!code.equals(draft.entry().code()) && draft.unreadable().isEmpty()) {
            throw Problem.invalid("CODE_DIFFERS", "The code in the path and the code in the body are one.");
        }
        return definitions
                .publish(draft, caller, command)
                .map(published -> ResponseEntity.status(published.created() ? HttpStatus.CREATED : HttpStatus.OK)
                        .body(published));
    }
}
