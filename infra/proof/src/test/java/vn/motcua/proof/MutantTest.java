package vn.motcua.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.motcua.proof.fault.Faults;

/** Patches rot: each must fit the sources as they are, compile, and name faults that there are. */
class MutantTest {

    static List<Mutant> mutants() {
        return Mutant.all();
    }

    @ParameterizedTest
    @MethodSource("mutants")
    void aMutantFitsTheSourcesAndCompiles(Mutant mutant) {
        assertThat(mutant.compiled()).isNotEmptyDirectory();
        assertThat(Faults.all(1, mutant.faults()).kinds()).isPositive();
        assertThat(mutant.checks()).isNotEmpty().allMatch(check -> check.matches("[A-IPS]"));
    }

    @Test
    void theProtocolIsBrokenInAtLeastTwelveWays() {
        assertThat(mutants()).hasSizeGreaterThanOrEqualTo(12);
    }
}
