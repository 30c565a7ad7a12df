package vn.motcua.operation.settings;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.validation.BindValidationException;
import org.springframework.boot.context.properties.bind.validation.ValidationErrors;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.origin.Origin;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;

/** Says of a property that could not be read, or is not allowed to be what it is: its name, its value, where that stands, what is allowed. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class BindingAnalyzer extends AbstractFailureAnalyzer<BindException> {

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable root, BindException failure) {
        BindValidationException notAllowed = findCause(failure, BindValidationException.class);
        if (notAllowed != null) {
            return said(notAllowed(notAllowed), failure);
        }
        ConfigurationProperty property = failure.getProperty();
        if (property == null) {
            return null;
        }
        return said(
                sentence(
                        property.getName().toString(),
                        property.getValue(),
                        property.getOrigin(),
                        Allowed.as(failure.getTarget().getType().resolve(Object.class))),
                failure);
    }

    private static FailureAnalysis said(String sentences, BindException failure) {
        return new FailureAnalysis(sentences, null, failure);
    }

    private static String notAllowed(BindValidationException failure) {
        ValidationErrors errors = failure.getValidationErrors();
        return errors.getAllErrors().stream()
                .map(error -> sentence(errors, error))
                .sorted()
                .collect(Collectors.joining(System.lineSeparator()));
    }

    private static String sentence(ValidationErrors errors, ObjectError error) {
        if (!(error instanceof FieldError field)) {
            return errors.getName() + ": " + error.getDefaultMessage() + ".";
        }
        String name = PropertyNames.of(errors.getName().toString(), field.getField());
        return sentence(name, field.getRejectedValue(), origin(errors, name), field.getDefaultMessage());
    }

    /** Where it stands; null if nowhere, or if only its whole list does. */
    private static @Nullable Origin origin(ValidationErrors errors, String name) {
        for (ConfigurationProperty property : errors.getBoundProperties()) {
            if (property.getName().toString().equals(name)) {
                return property.getOrigin();
            }
        }
        return null;
    }

    private static String sentence(
            String name, @Nullable Object value, @Nullable Origin origin, @Nullable String allowed) {
        String where = origin == null ? "" : " (" + origin + ")";
        return "%s%s %s; it %s."
                .formatted(
                        name,
                        where,
                        value != null && PropertyNames.isOpen(name, value) ? "is \"" + value + "\"" : "is refused",
                        allowed);
    }
}
