package vn.motcua.gateway;

import io.micrometer.observation.ObservationRegistry;
import org.springframework.cloud.gateway.config.HttpClientCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.netty.http.client.HttpClient;

/** How the gateway speaks to the services. */
@Configuration(proxyBeanMethods = false)
class HttpConfiguration {

    private static final int LARGEST_LIST = 4 * 1024 * 1024;

    /** Sends nothing twice by itself: whether a command is repeated is the client's decision, with its idempotency key. */
    @Bean
    HttpClientCustomizer once() {
        return http -> http.disableRetry(true);
    }

    /** For what the gateway asks itself; carries the trace on. */
    @Bean
    WebClient services(ObservationRegistry observations) {
        return WebClient.builder()
                .observationRegistry(observations)
                .clientConnector(
                        new ReactorClientHttpConnector(HttpClient.create().disableRetry(true)))
                .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(LARGEST_LIST))
                .build();
    }
}
