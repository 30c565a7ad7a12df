package vn.motcua.department;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import vn.motcua.contracts.catalogue.LegDefinition.Output;
import vn.motcua.platform.journal.Problem;

/** The rules of a granted answer: each output of the leg's definition is given, fits its pattern, and nothing else is. */
final class Outputs {

    private Outputs() {}

    /** Refuses values that do not fit the definition; names them, never their values. */
    static void check(List<Output> defined, Map<String, String> given) {
        List<String> names = defined.stream().map(Output::code).toList();
        refuse(
                "OUTPUT_UNKNOWN",
                given.keySet().stream()
                        .filter(Predicate.not(names::contains))
                        .sorted()
                        .toList());
        refuse(
                "OUTPUT_MISSING",
                names.stream().filter(Predicate.not(given::containsKey)).toList());
        refuse(
                "OUTPUT_INVALID",
                defined.stream()
                        .filter(output -> !given.getOrDefault(output.code(), "").matches(output.pattern()))
                        .map(Output::code)
                        .toList());
    }

    private static void refuse(String code, List<String> outputs) {
        if (!outputs.isEmpty()) {
            throw Problem.invalid(code, "These outputs do not fit the leg's definition: " + outputs + ".")
                    .with("outputs", outputs);
        }
    }
}
