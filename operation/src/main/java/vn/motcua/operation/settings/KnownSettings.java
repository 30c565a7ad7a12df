package vn.motcua.operation.settings;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName.Form;

/** Which properties and variables mean something: those that some record on the class path has. */
final class KnownSettings {

    private static final Pattern SEPARATORS = Pattern.compile("[^a-z0-9.*]");

    private final List<String> names;
    private final List<Pattern> properties;
    private final List<Pattern> variables;

    /** {@code *} in a name stands for what operators choose, {@code **} at its end also for several parts of a name. */
    KnownSettings(List<String> names) {
        this.names = names.stream().sorted().distinct().toList();
        properties = this.names.stream()
                .map(name -> pattern(name, "\\.", "[^.]+", "(\\..+)?"))
                .toList();
        variables =
                this.names.stream().map(name -> pattern(name, "", ".+", ".*")).toList();
    }

    private static Pattern pattern(String name, String dot, String one, String rest) {
        String spelled = SEPARATORS.matcher(name.toLowerCase(Locale.ROOT)).replaceAll("");
        return Pattern.compile(
                spelled.replace(".**", "§").replace(".", dot).replace("*", one).replace("§", rest));
    }

    boolean isProperty(ConfigurationPropertyName name) {
        String spelled = IntStream.range(0, name.getNumberOfElements())
                .filter(element -> !name.isNumericIndex(element))
                .mapToObj(element -> name.getElement(element, Form.UNIFORM))
                .collect(Collectors.joining("."));
        return properties.stream().anyMatch(known -> known.matcher(spelled).matches());
    }

    /** Whether the variable is a property as Spring spells it there: in capitals, with low lines or nothing for what is no letter. */
    boolean isVariable(String name) {
        String spelled = name.toLowerCase(Locale.ROOT).replace("_", "");
        return variables.stream().anyMatch(known -> known.matcher(spelled).matches());
    }

    /** What there is beside a name that is not known: all of its group, or of the nearest one that exists. */
    String besides(ConfigurationPropertyName name) {
        for (ConfigurationPropertyName group = name.getParent();
                group.getNumberOfElements() > 1;
                group = group.getParent()) {
            String prefix = group + ".";
            List<String> found =
                    names.stream().filter(known -> known.startsWith(prefix)).toList();
            if (!found.isEmpty()) {
                return String.join(", ", found);
            }
        }
        return names.stream()
                .map(known -> known.split("\\.", 3)[1])
                .distinct()
                .map(group -> "motcua." + group)
                .collect(Collectors.joining(", "));
    }
}
