package vn.motcua.intake.procedure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.motcua.contracts.catalogue.FormField;
import vn.motcua.contracts.catalogue.LegDefinition;
import vn.motcua.contracts.catalogue.LegRules;
import vn.motcua.contracts.catalogue.Procedure;
import vn.motcua.contracts.catalogue.RouteDefinition;

/** What a route must keep so that each of its legs can start and the whole can end. */
final class RouteRules {

    /** More would not fit into what one dossier and its events can hold. */
    private static final int MOST_LEGS = 60;

    private final Procedure procedure;
    private final Faults faults;
    private final Map<String, FormField> form;
    private final Map<String, Integer> stageOf = new HashMap<>();

    RouteRules(Procedure procedure, Faults faults) {
        this.procedure = procedure;
        this.faults = faults;
        this.form = procedure.form().stream().collect(Collectors.toMap(FormField::code, it -> it, (one, same) -> one));
    }

    void check() {
        List<RouteDefinition.Stage> stages = procedure.route().stages();
        List<LegDefinition> legs = procedure.route().legs();
        faults.require(!stages.isEmpty(), "route.stages", "there is no stage");
        faults.require(legs.size() <= MOST_LEGS, "route.stages", "there are more than " + MOST_LEGS + " legs");
        boolean always = legs.isEmpty() || legs.stream().anyMatch(RouteRules::isUnconditional);
        faults.require(always, "route.stages", "every leg has a condition, so a dossier might have none");
        for (int i = 0; i < stages.size(); i++) {
            stage(i, stages.get(i));
        }
        for (int i = 0; i < stages.size(); i++) {
            for (int j = 0; j < stages.get(i).legs().size(); j++) {
                inputs(place(i, j), i, stages.get(i).legs().get(j));
            }
        }
    }

    private static String place(int stage, int leg) {
        return "route.stages[" + stage + "].legs[" + leg + "]";
    }

    private static boolean isUnconditional(LegDefinition leg) {
        return leg.effectiveRules().onlyIf().isEmpty();
    }

    private void stage(int number, RouteDefinition.Stage stage) {
        String at = "route.stages[" + number + "]";
        faults.require(!stage.legs().isEmpty(), at + ".legs", "the stage is empty");
        for (int j = 0; j < stage.legs().size(); j++) {
            LegDefinition leg = stage.legs().get(j);
            boolean first = stageOf.putIfAbsent(leg.code(), number) == null;
            faults.require(first, place(number, j) + ".code", "is there twice: " + leg.code());
            leg(place(number, j), leg);
        }
        String lead = stage.lead();
        if (lead != null) {
            Set<String> codes = stage.legs().stream().map(LegDefinition::code).collect(Collectors.toSet());
            faults.oneOf(at + ".lead", lead, codes, "leg in this stage");
        }
    }

    private void leg(String at, LegDefinition leg) {
        faults.code(at + ".code", leg.code());
        faults.text(at + ".title", leg.title());
        faults.text(at + ".resultTitle", leg.resultTitle());
        faults.minutes(at + ".budgetMinutes", leg.budgetMinutes());
        faults.codes(
                at + ".outputs",
                leg.outputs().stream().map(LegDefinition.Output::code).toList());
        for (int i = 0; i < leg.outputs().size(); i++) {
            faults.pattern(
                    at + ".outputs[" + i + "].pattern", leg.outputs().get(i).pattern());
        }
        rules(at + ".rules", leg.effectiveRules());
    }

    private void rules(String at, LegRules rules) {
        for (int i = 0; i < rules.onlyIf().size(); i++) {
            condition(at + ".onlyIf[" + i + "]", rules.onlyIf().get(i));
        }
        faults.codes(
                at + ".waits", rules.waits().stream().map(LegRules.Wait::code).toList());
        for (int i = 0; i < rules.waits().size(); i++) {
            faults.minutes(
                    at + ".waits[" + i + "].workingMinutes",
                    rules.waits().get(i).workingMinutes());
        }
        LegRules.Lengthening lengthening = rules.lengthening();
        if (lengthening != null) {
            faults.minutes(at + ".lengthening.workingMinutes", lengthening.workingMinutes());
        }
        faults.codes(
                at + ".duties", rules.duties().stream().map(LegRules.Duty::code).toList());
    }

    private void condition(String at, LegRules.Condition condition) {
        FormField field = form.get(condition.field());
        faults.require(field != null, at + ".field", "the form has no field " + condition.field());
        faults.require(!condition.values().isEmpty(), at + ".values", "no answer would meet the condition");
        boolean flag = field != null && field.type() == FormField.FieldType.FLAG;
        boolean answers = !flag || Set.of("true", "false").containsAll(condition.values());
        faults.require(answers, at + ".values", "the field is answered by true or false");
    }

    /** What a leg takes must come from an earlier stage; from its own or a later one it would wait for itself. */
    private void inputs(String at, int stage, LegDefinition leg) {
        for (int i = 0; i < leg.inputs().size(); i++) {
            String input = leg.inputs().get(i);
            String from = input.substring(0, Math.max(0, input.indexOf('/')));
            Integer source = stageOf.get(from);
            String field = at + ".inputs[" + i + "]";
            if (source == null) {
                faults.require(false, field, "is <leg>/<output> of an earlier stage; there is no such leg: " + input);
            } else if (source >= stage) {
                faults.require(
                        false, field, "comes from a leg that does not end before this one begins (a cycle): " + input);
            } else {
                offered(field, input, procedure.route().leg(from).orElseThrow(), leg);
            }
        }
    }

    private void offered(String field, String input, LegDefinition source, LegDefinition leg) {
        String output = input.substring(input.indexOf('/') + 1);
        Set<String> given =
                source.outputs().stream().map(LegDefinition.Output::code).collect(Collectors.toSet());
        faults.oneOf(field, output, given, "output of leg " + source.code());
        boolean there = leg.effectiveRules()
                .onlyIf()
                .containsAll(source.effectiveRules().onlyIf());
        faults.require(there, field, "leg " + source.code() + " may not take part when this one does");
    }
}
