package vn.motcua.gateway;

import java.util.Map;
import java.util.stream.Stream;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.ConfigurableApplicationContext;
import vn.motcua.operation.settings.Start;

/** Starts the gateway, alone or beside the other services in one JVM; its configuration is {@code gateway.yml}. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class GatewayApplication {

    /** Starts the gateway with its defaults and the given command line. */
    public static void main(String... args) {
        Start.orEnd(() -> run(Map.of(), args));
    }

    /** Starts the gateway; the given properties win over {@code gateway.yml} and over the command line. */
    public static ConfigurableApplicationContext run(Map<String, Object> properties, String... args) {
        Stream<String> given =
                properties.entrySet().stream().map(entry -> "--" + entry.getKey() + "=" + entry.getValue());
        return new SpringApplicationBuilder(GatewayApplication.class)
                .web(WebApplicationType.REACTIVE)
                .properties("spring.config.name=gateway", "spring.main.banner-mode=off")
                .run(Stream.concat(Stream.of(args), given).toArray(String[]::new));
    }
}
