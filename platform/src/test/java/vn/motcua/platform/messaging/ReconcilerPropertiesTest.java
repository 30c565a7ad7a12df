package vn.motcua.platform.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an operator may say of comparisons, and of a store that was restored. */
class ReconcilerPropertiesTest {

    private static final Duration SOON = Duration.ofMinutes(1);
    private static final Instant BACKUP = Instant.parse("2026-12-01T02:00:00Z");

    @Test
    void aRestoreIsToldWholeOrNotAtAll() {
        assertThat(wrong(null, null)).isEmpty();
        assertThat(wrong(BACKUP, BACKUP.plusSeconds(60))).isEmpty();
        assertThat(wrong(BACKUP, null)).singleElement().asString().contains("both, or neither");
        assertThat(wrong(null, BACKUP)).singleElement().asString().contains("both, or neither");
    }

    @ParameterizedTest
    @CsvSource({"PT0S, true", "PT1S, false", "PT14M59S, false", "PT15M, true", "PT24H, true"})
    void journalsAreComparedOnceInAWhile(Duration interval, boolean fine) {
        assertThat(wrong(new ReconcilerProperties(interval, SOON, null, null)).isEmpty())
                .isEqualTo(fine);
    }

    private static List<String> wrong(@Nullable Instant restoredTo, @Nullable Instant stoppedAt) {
        return wrong(new ReconcilerProperties(Duration.ofHours(1), SOON, restoredTo, stoppedAt));
    }

    private static List<String> wrong(ReconcilerProperties said) {
        try (ValidatorFactory factory = Validation.buildDefaultValidatorFactory()) {
            return factory.getValidator().validate(said).stream()
                    .map(ConstraintViolation::getMessage)
                    .toList();
        }
    }
}
