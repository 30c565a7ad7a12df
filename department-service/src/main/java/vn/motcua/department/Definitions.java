package vn.motcua.department;

import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;
import vn.motcua.contracts.catalogue.Agency;
import vn.motcua.contracts.catalogue.LegDefinition;
import vn.motcua.platform.catalogue.Catalogue;

/** What a leg asks of its agency, in the version of the procedure that its dispatch pins. */
@Service
public class Definitions {

    private final Catalogue catalogue;

    Definitions(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** The definition of the case's leg; empty while the catalogue does not have it. */
    public Mono<LegDefinition> of(CaseFile file) {
        Dispatch leg = file.leg();
        return catalogue
                .procedure(leg.procedure(), leg.procedureVersion())
                .flatMap(procedure -> Mono.justOrEmpty(procedure.route().leg(leg.code())));
    }

    /** An agency, valid or not; empty while the catalogue does not have it. */
    public Mono<Agency> agency(String code) {
        return catalogue.agency(code);
    }
}
