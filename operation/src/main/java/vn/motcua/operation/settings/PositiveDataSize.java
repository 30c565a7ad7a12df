package vn.motcua.operation.settings;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.constraints.Positive;
import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;

/** {@code @Positive} on sizes; found as a service. */
public final class PositiveDataSize implements ConstraintValidator<Positive, DataSize> {

    @Override
    public boolean isValid(@Nullable DataSize value, ConstraintValidatorContext context) {
        return value == null || value.toBytes() > 0;
    }
}
