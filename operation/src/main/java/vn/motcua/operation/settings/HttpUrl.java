package vn.motcua.operation.settings;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.ElementType.TYPE_USE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An address that is called over HTTP: an absolute URL with a host. Blank is for constraints that say so. */
@Target({FIELD, METHOD, PARAMETER, TYPE_USE})
@Retention(RUNTIME)
@Constraint(validatedBy = HttpUrl.Check.class)
public @interface HttpUrl {

    String message() default "must be a URL that begins with http:// or https://";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** What may stand before {@code ://}. */
    String schemes() default "https?";

    /** Texts and URIs alike. */
    final class Check implements ConstraintValidator<HttpUrl, Object> {

        private Pattern pattern = Pattern.compile("");

        @Override
        public void initialize(HttpUrl wanted) {
            pattern = Pattern.compile("(" + wanted.schemes() + ")://[^/\\s?#]+\\S*");
        }

        @Override
        public boolean isValid(@Nullable Object value, ConstraintValidatorContext context) {
            return value == null
                    || value.toString().isEmpty()
                    || pattern.matcher(value.toString()).matches();
        }
    }
}
