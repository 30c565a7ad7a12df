package vn.motcua.operation.settings;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.bind.DataObjectPropertyName;

/** How properties are called, and which of them nobody may read in a log. */
final class PropertyNames {

    private static final Pattern SECRET = Pattern.compile("(.*[.-])?(secret|key|password|token)");
    private static final Pattern NUMBER = Pattern.compile("\\[(\\d+)]");

    private PropertyNames() {}

    static boolean isSecret(String name) {
        return SECRET.matcher(name).matches();
    }

    /** Whether a value may be shown: no secret, and no address with an account in it. */
    static boolean isOpen(String name, Object value) {
        return !isSecret(name) && !value.toString().contains("@");
    }

    /** The property behind a field of the record with this prefix: {@code providers[first].apiKey} is {@code .providers.first.api-key}. */
    static String of(String prefix, String field) {
        return Arrays.stream(field.split("\\.", -1))
                .map(part -> NUMBER.matcher(part).find()
                        ? part
                        : part.replace("[", ".").replace("]", ""))
                .map(DataObjectPropertyName::toDashedForm)
                .collect(Collectors.joining(".", prefix + ".", ""));
    }
}
