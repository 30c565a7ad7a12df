package vn.motcua.routing;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
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
                .flatMap(procedure -> legs(procedure, accepted.area(), day))
                .zipWith(desk(accepted.desk()), (legs, desk) -> new Plan(desk, legs));
    }

    private Mono<Party> desk(String code) {
        return catalogue.agency(code).map(Party::of).defaultIfEmpty(new Party(code, code));
    }

    private Mono<List<Leg>> legs(Procedure procedure, String area, LocalDate day) {
        List<RouteDefinition.Stage> stages = procedure.route().stages();
        return Flux.fromStream(IntStream.rangeClosed(1, stages.size()).boxed())
                .concatMap(stage -> stage(stage, stages.get(stage - 1), area, day))
                .collectList();
    }

    private Flux<Leg> stage(int number, RouteDefinition.Stage stage, String area, LocalDate day) {
        return Flux.fromIterable(stage.legs()).concatMap(leg -> leg(number, leg, area, day));
    }

    private Mono<Leg> leg(int stage, LegDefinition leg, String area, LocalDate day) {
        return catalogue
                .competent(leg.agencyKind(), area, day)
                .map(Party::of)
                .defaultIfEmpty(Party.NOBODY)
                .map(agency -> planned(stage, leg, agency));
    }

    private static Leg planned(int stage, LegDefinition leg, Party agency) {
        return new Leg(
                leg.code(),
                leg.title(),
                stage,
                agency,
                leg.budgetMinutes(),
                leg.inputs(),
                LegState.PLANNED,
                null,
                null,
                false,
                null,
                "");
    }
}
