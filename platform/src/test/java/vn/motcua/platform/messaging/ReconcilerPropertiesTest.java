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

/** What an operator may say of a store that was restored. */
class ReconcilerPropertiesTest {

    private static final Instant BACKUP = Instant.parse("2026-12-01T02:00:00Z");

    @Test
    void aRestoreIsToldWholeOrNotAtAll() {
        assertThat(wrong(null, null)).isEmpty();
        assertThat(wrong(BACKUP, BACKUP.plusSeconds(60))).isEmpty();
        assertThat(wrong(BACKUP, null)).singleElement().asString().contains("both, or neither");
        assertThat(wrong(null, BACKUP)).singleElement().asString().contains("both, or neither");
    }

    private static List<String> wrong(@Nullable Instant restoredTo, @Nullable Instant stoppedAt) {
        try (ValidatorFactory factory = Validation.buildDefaultValidatorFactory()) {
            return factory
                    .getValidator()
                    .validate(
                            new ReconcilerProperties(Duration.ofHours(1), Duration.ofMinutes(1), restoredTo, stoppedAt))
                    .stream()
                    .map(ConstraintViolation::getMessage)
                    .toList();
        }
    }
}
