package vn.motcua.operation.settings;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** {@code @PositiveOrZero} on times; found as a service. */
public final class PositiveOrZeroDuration implements ConstraintValidator<PositiveOrZero, Duration> {

    @Override
    public boolean isValid(@Nullable Duration value, ConstraintValidatorContext context) {
        return value == null || !value.isNegative();
    }
}
