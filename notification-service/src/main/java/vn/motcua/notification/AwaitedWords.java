package vn.motcua.notification;

import java.util.Map;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;
import vn.motcua.contracts.Event;
import vn.motcua.contracts.catalogue.LegRules.Wait;
import vn.motcua.contracts.dossier.DepartmentEvent.CaseWaitOpened;
import vn.motcua.platform.catalogue.Catalogue;

/**
 * The facts of an event, with what the procedure says of a wait (chờ xác nhận): whose word it is and what silence means. Of
 * a wait that no procedure defines nothing is known, and no rule answers it.
 */
@Service
class AwaitedWords {

    private final Catalogue catalogue;

    AwaitedWords(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    Mono<EventFacts> facts(Notices ledger, Event event) {
        EventFacts facts = EventFacts.of(event);
        String procedure = ledger.procedure();
        return event instanceof CaseWaitOpened opened && procedure != null
                ? wait(procedure, ledger.procedureVersion(), opened)
                        .map(wait -> facts.and(definition(wait)))
                        .defaultIfEmpty(facts)
                : Mono.just(facts);
    }

    private Mono<Wait> wait(String procedure, int version, CaseWaitOpened opened) {
        return catalogue
                .procedure(procedure, version)
                .flatMap(known ->
                        Mono.justOrEmpty(LegTerms.of(known, opened.leg()).wait(opened.awaited())));
    }

    private static Map<String, String> definition(Wait wait) {
        return Map.of("party", wait.party().name(), "silence", wait.goOn() ? "GO_ON" : "DECIDE");
    }
}
