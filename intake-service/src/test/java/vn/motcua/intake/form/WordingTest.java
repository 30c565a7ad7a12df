package vn.motcua.intake.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.contracts.catalogue.ProcessingTime;

/** How times and money stand on paper. */
class WordingTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-02-05T02:03:59Z | 09 giờ 03 phút, ngày 05 tháng 02 năm 2026",
                "2026-12-31T17:00:00Z | 00 giờ 00 phút, ngày 01 tháng 01 năm 2027",
                "2026-03-10T10:00:00Z | 17 giờ 00 phút, ngày 10 tháng 3 năm 2026",
            })
    void timesAreVietnameseToTheMinute(Instant time, String said) {
        assertThat(Wording.minute(time)).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource({
        "4800, WORKING_MINUTE, 10 ngày làm việc",
        "240, WORKING_MINUTE, 4 giờ làm việc",
        "90, WORKING_MINUTE, 90 phút làm việc",
        "7, WORKING_DAY, 7 ngày làm việc",
        "1, SAME_DAY, trong ngày"
    })
    void whatIsStatedInMinutesIsSaidInDaysOrHours(int amount, ProcessingTime.Unit unit, String said) {
        assertThat(Wording.time(new ProcessingTime(amount, unit))).isEqualTo(said);
    }
}
