package vn.motcua.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is a personal number, and what only looks like one. */
class PersonalNumbersTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CCCD 056092001234 chưa đúng | CCCD *********234 chưa đúng",
                "số 056 092 001 234. | số *********234.",
                "(CMND 264123456) | (CMND ******456)",
                "056092001234, 056092001235 | *********234, *********235",
            })
    void ofAPersonalNumberTheEndStays(String said, String shown) {
        assertThat(PersonalNumbers.masked(said)).isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "02593888888",
                "0901234567",
                "090 123 4567",
                "+842593888888",
                "1.000.000.000.000 đồng",
                "100.000.000 đồng",
                "H15.50.05.13-20261008-0092637",
                "000.00.15.H50-240101-0001",
                "1234567890123",
                "15/TB-CA",
                "09:00 26/11/2026",
            })
    void whatIsNoneIsLeftAlone(String said) {
        assertThat(PersonalNumbers.masked(said)).isEqualTo(said);
    }
}
