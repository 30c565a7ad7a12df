package vn.motcua.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class OptionsTest {

    @Test
    void withoutWordsItIsTheShortRunOfAllFaults() {
        Options options = Options.parse();
        assertThat(options.scenario()).isEqualTo(Options.Scenario.FAULTS);
        assertThat(options.minutes()).isEqualTo(2);
        assertThat(options.pace()).isLessThan(1);
        assertThat(options.faults()).isEmpty();
    }

    @Test
    void whatIsAskedForIsTaken() {
        Options options = Options.parse(
                "--scenario", "recovery", "--seed", "7", "--minutes", "30", "--rate", "4.5", "--times", "3");
        assertThat(options.scenario()).isEqualTo(Options.Scenario.RECOVERY);
        assertThat(options.seed()).isEqualTo(7);
        assertThat(options.pace()).isEqualTo(1);
        assertThat(options.rate()).isEqualTo(4.5);
        assertThat(options.times()).isEqualTo(3);
        assertThat(Options.parse("--mutants", "inbox-forgets").rest()).isEqualTo(List.of("inbox-forgets"));
    }

    @Test
    void whatCannotBeReadIsSaid() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Options.parse("--minutes", "soon"))
                .withMessageContaining("soon");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Options.parse("--seed"))
                .withMessageContaining("--seed");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Options.parse("--scenario", "calm"))
                .withMessageContaining("recovery");
    }
}
