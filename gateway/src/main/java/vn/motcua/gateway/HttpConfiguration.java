package vn.motcua.gateway;

import io.micrometer.observation.ObservationRegistry;
import org.springframework.cloud.gateway.config.HttpClientCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.ReactorResourceFactory;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.web.reactive.function.client.WebClient;

/** How the gateway speaks to the services. */
@Configuration(proxyBeanMethods = false)
class HttpConfiguration {

    private static final int LARGEST_LIST = 4 * 1024 * 1024;

    /** Event loops of the gateway's own: in the demo other contexts come and go in the same JVM and would stop shared ones. */
    @Bean
    ReactorResourceFactory eventLoops() {
        ReactorResourceFactory loops = new ReactorResourceFactory();
        loops.setUseGlobalResources(false);
        return loops;
    }

    /** The client library sends nothing twice by itself: what may be sent again is known to {@link SecondTry} alone. */
    @Bean
    HttpClientCustomizer once(ReactorResourceFactory loops) {
        return http -> http.runOn(loops.getLoopResources()).disableRetry(true);
    }

    /** For what the gateway asks itself; carries the trace on. */
    @Bean
    WebClient ownCalls(ObservationRegistry observations, ReactorResourceFactory loops) {
        return WebClient.builder()
                .observationRegistry(observations)
                .clientConnector(new ReactorClientHttpConnector(loops, http -> http.disableRetry(true)))
                .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(LARGEST_LIST))
                .build();
    }
}
