package vn.motcua.proof.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class FaultsTest {

    @Test
    void everyKindIsInTheDeckAndSomeMoreThanOnce() {
        Faults all = Faults.all(1, List.of());
        assertThat(all.kinds()).isGreaterThan(35);
        assertThat(all.cards()).isGreaterThan(all.kinds());
        assertThat(Faults.onceEach(1, List.of()).cards()).isEqualTo(all.kinds());
    }

    @Test
    void aBeginningOfANameTakesAllKindsWithIt() {
        assertThat(Faults.all(1, List.of("poison-")).kinds()).isEqualTo(4);
        assertThat(Faults.onceEach(1, List.of("disk-full", "long-night")).kinds())
                .isEqualTo(2);
    }

    @Test
    void aNameOfNoFaultIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Faults.all(1, List.of("weather")))
                .withMessageContaining("weather");
    }
}
