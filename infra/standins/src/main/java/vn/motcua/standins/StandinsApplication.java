package vn.motcua.standins;

import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import vn.motcua.operation.settings.Start;

/** The stand-ins as one process: token issuer, SMS providers, Zalo, a partner and a collector of traces over HTTP, mail server over SMTP. */
@SpringBootApplication(exclude = UserDetailsServiceAutoConfiguration.class)
@ConfigurationPropertiesScan
public class StandinsApplication {

    /** Starts the stand-ins; they stay until SIGTERM. */
    public static void main(String[] arguments) {
        Start.orEnd(() -> start(arguments));
    }

    /** Starts the stand-ins with {@code standins.yml}, whatever other configuration the class path has. */
    static ConfigurableApplicationContext start(String... arguments) {
        var application = new SpringApplication(StandinsApplication.class);
        application.setWebApplicationType(WebApplicationType.SERVLET);
        application.setDefaultProperties(Map.of("spring.config.name", "standins"));
        return application.run(arguments);
    }
}
