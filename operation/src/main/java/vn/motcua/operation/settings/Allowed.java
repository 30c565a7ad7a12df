package vn.motcua.operation.settings;

import java.net.URI;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Arrays;
import org.springframework.util.ClassUtils;
import org.springframework.util.unit.DataSize;

/** What can be read as a value of a type, in words. */
final class Allowed {

    private Allowed() {}

    static String as(Class<?> type) {
        Class<?> wanted = ClassUtils.resolvePrimitiveIfNecessary(type);
        if (wanted.isEnum()) {
            return "must be one of " + String.join(", ", names(wanted));
        }
        if (wanted == Duration.class) {
            return "must be a time such as 500ms, 30s, 5m, 7d or PT1H";
        }
        if (wanted == DataSize.class) {
            return "must be a size such as 512KB or 10MB";
        }
        if (wanted == LocalTime.class) {
            return "must be a time of day such as 21:00, in quotes in YAML";
        }
        if (wanted == URI.class) {
            return "must be a URL";
        }
        if (wanted == Boolean.class) {
            return "must be true or false";
        }
        if (Number.class.isAssignableFrom(wanted)) {
            return "must be a whole number" + (wanted == Short.class ? " up to " + Short.MAX_VALUE : "");
        }
        return "cannot be read as " + wanted.getSimpleName();
    }

    private static String[] names(Class<?> type) {
        return Arrays.stream(type.getEnumConstants()).map(Object::toString).toArray(String[]::new);
    }
}
