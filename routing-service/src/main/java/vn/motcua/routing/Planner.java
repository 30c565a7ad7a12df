package vn.motcua.routing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.motcua.contracts.catalogue.Agency;
import vn.motcua.contracts.catalogue.AgencyKind;
import vn.motcua.contracts.catalogue.LegDefinition;
import vn.motcua.contracts.catalogue.Procedure;
import vn.motcua.contracts.catalogue.RouteDefinition;
import vn.motcua.contracts.dossier.IntakeEvent.DossierAccepted;
import vn.motcua.platform.catalogue.Catalogue;
import vn.motcua.platform.journal.TemporaryFailure;

/** Finds the competent agency of every leg (xác định cơ quan có thẩm quyền) in the pinned version of the procedure. */
@Service
class Planner {

    private final Catalogue catalogue;

    Planner(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** The plan for an accepted dossier; a procedure the catalogue does not know yet is a temporary failure. */
    Mono<Plan> plan(DossierAccepted accepted, LocalDate day) {
        String version = accepted.procedure() + "@" + accepted.procedureVersion();
        return catalogue
                .procedure(accepted.procedure(), accepted.procedureVersion())
                .switchIfEmpty(Mono.error(() -> new TemporaryFailure("procedure " + version + " is unknown", null)))
                .flatMap(procedure -> plan(procedure, accepted, day));
    }

    private Mono<Plan> plan(Procedure procedure, DossierAccepted accepted, LocalDate day) {
        RouteTerms terms = RouteTerms.of(procedure);
        return Flux.fromIterable(wanted(procedure, accepted))
                .concatMap(leg -> leg(leg, accepted.area(), day))
                .collectList()
                .zipWith(party(accepted.desk()), (legs, desk) -> new Plan(desk, terms, legs));
    }

    /** An agency as the route names it; one that the catalogue does not know goes by its code. */
    Mono<Party> party(String code) {
        return catalogue.agency(code).map(Party::of).defaultIfEmpty(new Party(code, code));
    }

    /** What kind an agency is; empty for one that the catalogue does not know. */
    Mono<AgencyKind> kind(String code) {
        return catalogue.agency(code).map(Agency::kind);
    }

    /** The legs that take part, in the order of their stages. */
    private static List<LegPlan> wanted(Procedure procedure, DossierAccepted accepted) {
        List<LegPlan> wanted = new ArrayList<>();
        List<RouteDefinition.Stage> stages = procedure.route().stages();
        for (int stage = 1; stage <= stages.size(); stage++) {
            for (LegDefinition leg : stages.get(stage - 1).legs()) {
                if (accepted.legs() == null || accepted.legs().contains(leg.code())) {
                    wanted.add(new LegPlan(stage, leg));
                }
            }
        }
        return wanted;
    }

    private Mono<Leg> leg(LegPlan leg, String area, LocalDate day) {
        return catalogue
                .competent(leg.definition().agencyKind(), area, day)
                .map(Party::of)
                .defaultIfEmpty(Party.NOBODY)
                .map(agency -> Leg.planned(leg, agency));
    }
}
