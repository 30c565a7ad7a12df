package vn.motcua.intake.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.motcua.contracts.dossier.DossierStatus;
import vn.motcua.contracts.dossier.ReturnMethod;
import vn.motcua.intake.dossier.DeskWork;
import vn.motcua.intake.dossier.Dossier;
import vn.motcua.intake.dossier.DossierCommand;
import vn.motcua.intake.dossier.Dossiers;
import vn.motcua.intake.dossier.DueBand;
import vn.motcua.intake.dossier.WantedReturn;
import vn.motcua.intake.dossier.Worklist;
import vn.motcua.platform.journal.Command;
import vn.motcua.platform.security.Caller;
import vn.motcua.platform.web.Bulk;

/** Dossiers for those entitled, and the desk's worklist. */
@RestController
class DossierController {

    private final Dossiers dossiers;
    private final Worklist worklist;
    private final DeskWork desk;

    DossierController(Dossiers dossiers, Worklist worklist, DeskWork desk) {
        this.dossiers = dossiers;
        this.worklist = worklist;
        this.desk = desk;
    }

    @GetMapping("/api/dossiers/{id}")
    Mono<DossierView> one(@PathVariable String id, Caller caller) {
        return dossiers.read(id, caller).map(dossier -> DossierView.of(dossier, caller.agency() != null));
    }

    /** The citizen's own, drafts too. */
    @GetMapping("/api/dossiers")
    Mono<Page<DossierLine>> own(
            Caller caller, @RequestParam(defaultValue = "20") int limit, @RequestParam @Nullable String after) {
        Page.checkLimit(limit);
        return page(worklist.own(caller, limit + 1, after), limit);
    }

    @GetMapping("/api/desk/dossiers")
    Mono<Page<DossierLine>> ofDesk(
            Caller caller,
            @RequestParam @Nullable DossierStatus status,
            @RequestParam @Nullable DueBand due,
            @RequestParam(defaultValue = "20") int limit,
            @RequestParam @Nullable String after) {
        Page.checkLimit(limit);
        return page(worklist.ofDesk(caller, new Worklist.Part(status, due, limit + 1, after)), limit);
    }

    @GetMapping("/api/desk/counts")
    Mono<Worklist.Counts> counts(Caller caller) {
        return worklist.counts(caller);
    }

    private static Mono<Page<DossierLine>> page(Flux<Dossier> found, int limit) {
        return found.map(DossierLine::of).collectList().map(lines -> Page.of(lines, limit, DossierLine::id));
    }

    /** Which dossiers, at most a page of them. */
    record BulkBody(@NotEmpty @Size(max = 200) List<@NotBlank String> ids) {}

    /** Accepts many at once; each has its own answer. */
    @PostMapping("/api/desk/acceptances")
    Mono<Bulk.Report<DeskWork.Accepted>> acceptAll(@Valid @RequestBody BulkBody body, Caller caller, Command command) {
        return Bulk.each(
                body.ids(),
                command,
                (id, single) -> desk.accept(id, caller, single.named(DossierCommand.ACCEPTANCE.path(), id)));
    }

    /** Hands over, at the counter, everything that is ready of many dossiers. */
    @PostMapping("/api/desk/returns")
    Mono<Bulk.Report<DeskWork.Returned>> returnAll(@Valid @RequestBody BulkBody body, Caller caller, Command command) {
        WantedReturn everything = new WantedReturn(List.of(), ReturnMethod.COUNTER, null);
        return Bulk.each(
                body.ids(),
                command,
                (id, single) -> desk.handOver(id, caller, single.named(DossierCommand.RETURN.path(), id), everything));
    }
}
