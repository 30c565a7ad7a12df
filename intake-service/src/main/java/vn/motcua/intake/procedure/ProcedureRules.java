package vn.motcua.intake.procedure;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.motcua.contracts.catalogue.Component;
import vn.motcua.contracts.catalogue.Fee;
import vn.motcua.contracts.catalogue.FormField;
import vn.motcua.contracts.catalogue.Procedure;
import vn.motcua.contracts.catalogue.ProcessingTime;
import vn.motcua.contracts.catalogue.Terms;

/** What a procedure's definition must keep so that every dossier under it can be handed in, carried on and finished. */
final class ProcedureRules {

    private final Procedure procedure;
    private final Faults faults = new Faults();

    private ProcedureRules(Procedure procedure) {
        this.procedure = procedure;
    }

    /** Everything that is wrong with it; empty if it can be published. */
    static List<DefinitionFault> faults(Procedure procedure) {
        ProcedureRules rules = new ProcedureRules(procedure);
        rules.itself();
        rules.form();
        rules.terms(procedure.terms());
        new RouteRules(procedure, rules.faults).check();
        return rules.faults.all();
    }

    private void itself() {
        faults.code("code", procedure.code());
        faults.atLeastOne("version", procedure.version());
        faults.text("name", procedure.name());
        faults.text("category", procedure.category());
        faults.minutes("promisedMinutes", procedure.promisedMinutes());
        faults.codes(
                "components",
                procedure.components().stream().map(Component::code).toList());
        IntStream.range(0, procedure.components().size())
                .forEach(i -> faults.text(
                        "components[" + i + "].title",
                        procedure.components().get(i).title()));
    }

    private void form() {
        List<FormField> form = procedure.form();
        faults.codes("form", form.stream().map(FormField::code).toList());
        for (int i = 0; i < form.size(); i++) {
            faults.text("form[" + i + "].label", form.get(i).label());
            String pattern = form.get(i).pattern();
            if (pattern != null) {
                faults.pattern("form[" + i + "].pattern", pattern);
            }
        }
    }

    private void terms(@Nullable Terms terms) {
        if (terms == null) {
            return;
        }
        faults.time("terms.statutory.amount", terms.statutory());
        faults.time("terms.committed.amount", terms.committed());
        boolean longer = terms.committed().unit() == terms.statutory().unit()
                && terms.committed().amount() > terms.statutory().amount();
        faults.require(!longer, "terms.committed", "is longer than the law gives");
        faults.time(
                "terms.supplement.workingDays",
                new ProcessingTime(terms.supplement().workingDays(), ProcessingTime.Unit.WORKING_DAY));
        fees(terms.fees());
        Set<String> fields = procedure.form().stream().map(FormField::code).collect(Collectors.toSet());
        for (int i = 0; i < terms.sameSubject().size(); i++) {
            faults.oneOf("terms.sameSubject[" + i + "]", terms.sameSubject().get(i), fields, "field of the form");
        }
    }

    private void fees(List<Fee> fees) {
        faults.codes("terms.fees", fees.stream().map(Fee::code).toList());
        Set<String> papers =
                procedure.components().stream().map(Component::code).collect(Collectors.toSet());
        for (int i = 0; i < fees.size(); i++) {
            String at = "terms.fees[" + i + "]";
            List<Fee.Exemption> exemptions = fees.get(i).exemptions();
            faults.text(at + ".title", fees.get(i).title());
            faults.codes(
                    at + ".exemptions",
                    exemptions.stream().map(Fee.Exemption::code).toList());
            for (int j = 0; j < exemptions.size(); j++) {
                String proof = exemptions.get(j).proof();
                if (proof != null) {
                    faults.oneOf(at + ".exemptions[" + j + "].proof", proof, papers, "component");
                }
            }
        }
    }
}
