package vn.motcua.operation.settings;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationPreparedEvent;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.origin.Origin;
import org.springframework.boot.origin.OriginLookup;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.StandardEnvironment;

/**
 * Nobody's setting is ignored in silence: what begins with {@code motcua} and means nothing ends the start if it stands in a file or on the
 * command line. In the environment, which others share, it is a warning.
 */
class SettingsCheck implements ApplicationListener<ApplicationPreparedEvent> {

    private static final Logger LOG = LoggerFactory.getLogger(SettingsCheck.class);
    private static final Pattern OWN = Pattern.compile("motcua\\..+|MOTCUA_.+");
    private static final Pattern ASKED_FOR = Pattern.compile("\\$\\{(MOTCUA_\\w+)");

    /** Read by what starts a machine's own parts. */
    private static final Set<String> OF_THE_MACHINE = Set.of("MOTCUA_CACHE", "MOTCUA_MONGODB_URI");

    private static final Set<String> SHARED = Set.of(
            StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
            StandardEnvironment.SYSTEM_PROPERTIES_PROPERTY_SOURCE_NAME,
            "spring.application.json");

    private record Setting(String name, EnumerablePropertySource<?> source) {

        boolean isVariable() {
            return name.startsWith("MOTCUA_");
        }

        String where() {
            Origin origin = OriginLookup.getOrigin(source, name);
            return origin == null ? source.getName() : origin.toString();
        }

        ConfigurationPropertyName property() {
            return ConfigurationPropertyName.adapt(name, '.');
        }
    }

    @Override
    public void onApplicationEvent(ApplicationPreparedEvent event) {
        check(
                event.getApplicationContext().getEnvironment().getPropertySources(),
                new KnownSettings(DeclaredSettings.onClassPath(getClass().getClassLoader())));
    }

    static void check(MutablePropertySources sources, KnownSettings known) {
        Set<String> variables = variables(sources);
        List<Setting> unknown = enumerable(sources)
                .flatMap(SettingsCheck::own)
                .filter(setting -> !isKnown(setting, known, variables))
                .toList();
        unknown.stream()
                .filter(setting -> SHARED.contains(setting.source().getName()))
                .forEach(setting -> LOG.warn("{}", sentence(setting, known, variables)));
        String wrong = unknown.stream()
                .filter(setting -> !SHARED.contains(setting.source().getName()))
                .map(setting -> sentence(setting, known, variables))
                .collect(Collectors.joining(System.lineSeparator()));
        if (!wrong.isEmpty()) {
            throw new WrongSetting(wrong);
        }
    }

    private static Stream<EnumerablePropertySource<?>> enumerable(MutablePropertySources sources) {
        return sources.stream()
                .filter(EnumerablePropertySource.class::isInstance)
                .map(source -> (EnumerablePropertySource<?>) source);
    }

    private static Stream<Setting> own(EnumerablePropertySource<?> source) {
        return Arrays.stream(source.getPropertyNames())
                .filter(name -> OWN.matcher(name).matches())
                .map(name -> new Setting(name, source));
    }

    private static boolean isKnown(Setting setting, KnownSettings known, Set<String> variables) {
        return setting.isVariable()
                ? variables.contains(setting.name()) || known.isVariable(setting.name())
                : known.isProperty(setting.property());
    }

    /** The variables that files ask for, in defaults such as {@code ${MOTCUA_KAFKA:127.0.0.1:9092}}. */
    private static Set<String> variables(MutablePropertySources sources) {
        Stream<String> asked = enumerable(sources)
                .flatMap(source -> Arrays.stream(source.getPropertyNames()).map(source::getProperty))
                .flatMap(value -> ASKED_FOR.matcher(String.valueOf(value)).results())
                .map(found -> found.group(1));
        return Stream.concat(asked, OF_THE_MACHINE.stream()).collect(Collectors.toSet());
    }

    private static String sentence(Setting setting, KnownSettings known, Set<String> variables) {
        return setting.isVariable()
                ? "%s (%s) is no variable that this process knows; it knows %s."
                        .formatted(
                                setting.name(),
                                setting.where(),
                                variables.stream().sorted().collect(Collectors.joining(", ")))
                : "%s (%s) is no property that this process knows; there is %s."
                        .formatted(setting.name(), setting.where(), known.besides(setting.property()));
    }
}
