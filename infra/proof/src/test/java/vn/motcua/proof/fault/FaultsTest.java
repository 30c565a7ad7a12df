package vn.motcua.proof.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class FaultsTest {

    @Test
    void everyKindIsInTheDeckAndSomeMoreThanOnce() {
        Faults all = new Faults(1, List.of());
        assertThat(all.kinds()).isGreaterThan(35);
        assertThat(all.cards()).isGreaterThan(all.kinds());
    }

    @Test
    void aBeginningOfANameTakesAllKindsWithIt() {
        assertThat(new Faults(1, List.of("poison-")).kinds()).isEqualTo(4);
        assertThat(new Faults(1, List.of("disk-full", "long-night")).kinds()).isEqualTo(2);
    }

    @Test
    void aNameOfNoFaultIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Faults(1, List.of("weather")))
                .withMessageContaining("weather");
    }
}
