package vn.motcua.intake.dossier;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.motcua.contracts.catalogue.LegDefinition;
import vn.motcua.contracts.catalogue.Procedure;
import vn.motcua.contracts.catalogue.Terms;
import vn.motcua.intake.procedure.OwnCatalogue;
import vn.motcua.platform.journal.Problem;

/** The procedure in the version that a dossier is pinned to: later versions do not touch it. */
@Component
class PinnedProcedures {

    private final OwnCatalogue catalogue;

    PinnedProcedures(OwnCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    Pinned of(Dossier dossier) {
        Submission submission = dossier.submission();
        return new Pinned(catalogue
                .index()
                .procedure(submission.procedure(), submission.procedureVersion())
                .orElseThrow());
    }

    /** A procedure with what is asked of it. */
    record Pinned(Procedure procedure) {

        Terms terms() {
            return procedure.effectiveTerms();
        }

        Optional<LegDefinition> leg(String code) {
            return procedure.route().leg(code);
        }

        /** Refuses components that the procedure does not list. */
        void requireComponents(List<String> codes) {
            List<String> known = procedure.components().stream()
                    .map(vn.motcua.contracts.catalogue.Component::code)
                    .toList();
            List<String> unknown = codes.stream()
                    .filter(code -> !known.contains(code))
                    .distinct()
                    .sorted()
                    .toList();
            if (!unknown.isEmpty()) {
                throw Problem.invalid("COMPONENT_UNKNOWN", "This procedure has no such components.")
                        .with("components", unknown);
            }
        }
    }
}
