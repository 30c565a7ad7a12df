package vn.motcua.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a newcomer types after {@code ./motcua demo}: understood, or refused before anything is started. */
class StartOptionsTest {

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-02-13T05:00:00Z"), ZoneId.of("Asia/Ho_Chi_Minh"));

    @Test
    void switchesAndTheClockComeInAnyOrder() {
        StartOptions options = read("--clock", "2026-02-13T15:55", "--once");

        assertThat(options.switches()).containsExactly("--once");
        assertThat(options.offsetOr(Duration.ZERO)).isEqualTo(Duration.parse("PT3H55M"));
    }

    @Test
    void withoutAClockTheOneBeforeStays() {
        assertThat(read().offsetOr(Duration.ofHours(1))).isEqualTo(Duration.ofHours(1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--trace | nobody knows --trace here",
                "once | nobody knows once here",
                "--clock | --clock needs a time, e.g. --clock 2026-02-13T15:55",
                "--clock 15:55 | --clock takes a local time, e.g. --clock 2026-02-13T15:55",
                "--clock --once | --clock takes a local time",
            })
    void whatIsMistypedIsRefused(String words, String sentence) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read(words.split(" ")))
                .withMessageStartingWith(sentence);
    }

    private static StartOptions read(String... words) {
        return StartOptions.of(List.of(words), Set.of("--once", "--traces"), NOON);
    }
}
