package vn.motcua.operation.settings;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** {@code @Positive} on times; found as a service. */
public final class PositiveDuration implements ConstraintValidator<Positive, Duration> {

    @Override
    public boolean isValid(@Nullable Duration value, ConstraintValidatorContext context) {
        return value == null || value.isPositive();
    }
}
