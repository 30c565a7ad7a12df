package vn.motcua.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DongTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"0 | 0 đồng", "500 | 500 đồng", "10000 | 10.000 đồng", "1234567890 | 1.234.567.890 đồng"})
    void sumsAreGroupedByPoints(long dong, String said) {
        assertThat(Dong.text(dong)).isEqualTo(said);
    }
}
