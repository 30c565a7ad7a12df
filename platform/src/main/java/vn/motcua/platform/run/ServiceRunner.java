package vn.motcua.platform.run;

import java.util.Map;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import vn.motcua.operation.settings.Start;

/**
 * Starts a service in a Spring context of its own. Each reads {@code motcua.yml} (common defaults) and
 * {@code <name>.yml}, so that several can share one class path and one JVM.
 */
public final class ServiceRunner {

    private ServiceRunner() {}

    /** Starts a service as its own process does: if it does not start, the process ends. */
    public static ConfigurableApplicationContext run(Class<?> application, String name, String... args) {
        return Start.orEnd(() -> run(application, name, Map.of(), args));
    }

    /**
     * Starts a service with settings that stand above its files. With {@code motcua.embedded} true the caller closes it;
     * otherwise it closes with the JVM.
     */
    public static ConfigurableApplicationContext run(
            Class<?> application, String name, Map<String, Object> settings, String... args) {
        return new SpringApplicationBuilder(application)
                .web(WebApplicationType.REACTIVE)
                .bannerMode(Banner.Mode.OFF)
                .registerShutdownHook(!Boolean.TRUE.equals(settings.get("motcua.embedded")))
                .properties("spring.config.name=motcua," + name, "spring.application.name=" + name)
                .initializers(context -> context.getEnvironment()
                        .getPropertySources()
                        .addFirst(new MapPropertySource("runner", settings)))
                .run(args);
    }
}
