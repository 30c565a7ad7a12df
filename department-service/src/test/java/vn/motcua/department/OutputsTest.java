package vn.motcua.department;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static vn.motcua.department.Samples.OUTPUTS;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.motcua.platform.journal.Problem;

/** Outputs must be those of the definition, and problems name them without their values. */
class OutputsTest {

    @Test
    void exactlyTheDefinedOutputsPass() {
        assertThatNoException().isThrownBy(() -> Outputs.check(OUTPUTS, Map.of("personalId", "056226000017")));
        assertThatNoException().isThrownBy(() -> Outputs.check(List.of(), Map.of()));
    }

    @Test
    void aMissingOutputIsNamed() {
        assertProblem("OUTPUT_MISSING", "personalId", Map.of());
    }

    @Test
    void anUnknownOutputIsNamed() {
        assertProblem("OUTPUT_UNKNOWN", "phone", Map.of("personalId", "056226000017", "phone", "0912345678"));
    }

    @Test
    void aValueThatDoesNotFitIsNamedButNotRepeated() {
        assertProblem("OUTPUT_INVALID", "personalId", Map.of("personalId", "05622600001"));
    }

    private static void assertProblem(String code, String output, Map<String, String> given) {
        Problem problem = catchThrowableOfType(Problem.class, () -> Outputs.check(OUTPUTS, given));
        assertThat(problem.code()).isEqualTo(code);
        assertThat(problem.more()).containsEntry("outputs", List.of(output));
        given.values().forEach(value -> assertThat(problem.getMessage()).doesNotContain(value));
    }
}
