package vn.motcua.demo;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;

/** The settings of a service, from its own files and read by its own records, without the rest of it: no store, no broker. */
final class SettingsOf {

    private static final List<String> RIGHT = List.of(
            "motcua.tracking.secret-key=a-key-of-the-tests-0123456789-0123456789",
            "motcua.security.client-secret=of-the-tests");

    private SettingsOf() {}

    @Configuration(proxyBeanMethods = false)
    @ConfigurationPropertiesScan({"vn.motcua.platform", "vn.motcua.intake"})
    static class Intake {}

    @Configuration(proxyBeanMethods = false)
    @ConfigurationPropertiesScan("vn.motcua.platform")
    static class Routing {}

    @Configuration(proxyBeanMethods = false)
    @ConfigurationPropertiesScan({"vn.motcua.platform", "vn.motcua.department"})
    static class Department {}

    @Configuration(proxyBeanMethods = false)
    @ConfigurationPropertiesScan({"vn.motcua.platform", "vn.motcua.notification"})
    static class Notification {}

    @Configuration(proxyBeanMethods = false)
    @ConfigurationPropertiesScan("vn.motcua.gateway")
    static class Gateway {}

    /** Starts them as they are meant to be, but for what is given. */
    static ConfigurableApplicationContext service(String name, String... settings) {
        return exactly(
                name, Stream.concat(RIGHT.stream(), Arrays.stream(settings)).toArray(String[]::new));
    }

    /** Starts them with what is given, and nothing else beside the files. */
    static ConfigurableApplicationContext exactly(String name, String... settings) {
        return new SpringApplicationBuilder(records(Service.valueOf(name.toUpperCase(java.util.Locale.ROOT))))
                .web(WebApplicationType.NONE)
                .properties("spring.config.name=" + (name.equals("gateway") ? "gateway" : "motcua," + name))
                .run(lastOf(settings));
    }

    private static Class<?> records(Service service) {
        return switch (service) {
            case INTAKE -> Intake.class;
            case ROUTING -> Routing.class;
            case DEPARTMENT -> Department.class;
            case NOTIFICATION -> Notification.class;
            case GATEWAY -> Gateway.class;
        };
    }

    /** Of two that are alike the later one; Spring would take both for a list. */
    private static String[] lastOf(String... settings) {
        return Arrays.stream(settings)
                .collect(java.util.stream.Collectors.toMap(
                        setting -> setting.substring(0, setting.indexOf('=')),
                        setting -> "--" + setting,
                        (first, second) -> second))
                .values()
                .toArray(String[]::new);
    }
}
