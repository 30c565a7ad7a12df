package vn.motcua.department.web;

import jakarta.validation.Valid;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.motcua.contracts.catalogue.LegDefinition;
import vn.motcua.department.CaseAnswer;
import vn.motcua.department.CaseCommand;
import vn.motcua.department.CaseFile;
import vn.motcua.department.CaseId;
import vn.motcua.department.Definitions;
import vn.motcua.department.Opinion;
import vn.motcua.department.Opinions;
import vn.motcua.platform.journal.Command;
import vn.motcua.platform.journal.Problem;
import vn.motcua.platform.journal.Versioned;
import vn.motcua.platform.security.Caller;

/** Opinions: asked from a case, listed and given at the asked agency. */
@RestController
class OpinionController {

    private final Opinions opinions;
    private final Definitions definitions;

    OpinionController(Opinions opinions, Definitions definitions) {
        this.opinions = opinions;
        this.definitions = definitions;
    }

    @PostMapping("/api/cases/{id}/opinions")
    Mono<CaseAnswer> ask(
            @PathVariable String id, Caller caller, Command command, @Valid @RequestBody Requests.Question body) {
        Command named = command.named(CaseCommand.OPINIONS.path(), body);
        return opinions.ask(CaseCommands.request(id, caller, named), body.asked());
    }

    @PostMapping("/api/cases/{id}/opinions/{number}")
    Mono<Opinions.Answered> give(
            @PathVariable String id,
            @PathVariable int number,
            Caller caller,
            Command command,
            @Valid @RequestBody Requests.OpinionBody body) {
        Command named = command.named("opinions/" + number, body);
        return opinions.give(
                CaseCommands.request(id, caller, named), new Opinions.Reply(number, body.opinion(), body.agrees()));
    }

    @GetMapping("/api/opinions")
    Mono<OpinionLine.Page> list(
            Caller caller,
            @RequestParam(defaultValue = "waiting") String status,
            @RequestParam(defaultValue = "20") int limit,
            @RequestParam @Nullable String after) {
        Limits.check(limit);
        Opinion.State state = state(status);
        String document = after == null ? null : CaseId.parse(after).document();
        return opinions.askedOf(caller, state, document, limit + 1)
                .collectList()
                .flatMap(cases -> page(cases, caller, state, limit));
    }

    private static Opinion.State state(String text) {
        return Arrays.stream(Opinion.State.values())
                .filter(state -> state.name().toLowerCase(Locale.ROOT).equals(text))
                .findFirst()
                .orElseThrow(() -> Problem.of(
                        Problem.Kind.MALFORMED, "STATUS_INVALID", "status is waiting, given, overdue or closed."));
    }

    /** Pages are counted in cases; a case may have asked the same agency more than once. */
    private Mono<OpinionLine.Page> page(
            List<Versioned<CaseFile>> cases, Caller caller, Opinion.State state, int limit) {
        boolean more = cases.size() > limit;
        List<Versioned<CaseFile>> shown = more ? cases.subList(0, limit) : cases;
        String next = more ? CaseId.ofDocument(shown.getLast().id()).toString() : null;
        return Flux.fromIterable(shown)
                .concatMap(found -> lines(found, caller, state))
                .collectList()
                .map(lines -> new OpinionLine.Page(lines, next));
    }

    private Flux<OpinionLine> lines(Versioned<CaseFile> found, Caller caller, Opinion.State state) {
        CaseFile file = found.state();
        return definitions
                .of(file)
                .map(LegDefinition::title)
                .onErrorReturn("")
                .defaultIfEmpty("")
                .flatMapIterable(title -> file.asking().opinions().stream()
                        .filter(opinion -> opinion.asked().equals(caller.agency()) && opinion.state() == state)
                        .map(opinion -> OpinionLine.of(found.id(), file, opinion, title))
                        .toList());
    }
}
