package vn.motcua.gateway;

import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.micrometer.tracing.opentelemetry.autoconfigure.SpanExporters;
import org.springframework.cloud.gateway.support.ServerWebExchangeUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.server.reactive.observation.DefaultServerRequestObservationConvention;
import org.springframework.http.server.reactive.observation.ServerRequestObservationContext;
import org.springframework.http.server.reactive.observation.ServerRequestObservationConvention;
import org.springframework.security.config.observation.SecurityObservationSettings;
import vn.motcua.operation.traces.ExportedSpans;

/** Where a trace begins; its spans leave the gateway only where a collector is named. */
@Configuration(proxyBeanMethods = false)
class TraceConfiguration {

    private static final Set<String> TOLD = Set.of(
            "method",
            "status",
            "outcome",
            "exception",
            "http.method",
            "http.status_code",
            "spring.cloud.gateway.route.id");

    @Bean
    SpanExporters spanExporters(ObjectProvider<SpanExporter> collectors) {
        return SpanExporters.of(collectors
                .orderedStream()
                .map(collector -> new ExportedSpans(collector, TOLD))
                .toList());
    }

    /** Whether a token was good stands in the answer. */
    @Bean
    SecurityObservationSettings noSpansOfSecurity() {
        return SecurityObservationSettings.noObservations();
    }

    /** A request is called after its route's pattern, never after its path, in which there may be a token. */
    @Bean
    ServerRequestObservationConvention calledAfterRoutes() {
        return new DefaultServerRequestObservationConvention() {
            @Override
            public @Nullable String getContextualName(ServerRequestObservationContext request) {
                Map<String, Object> exchange = request.getAttributes();
                Object pattern = exchange.get(ServerWebExchangeUtils.GATEWAY_PREDICATE_MATCHED_PATH_ATTR);
                String name = super.getContextualName(request);
                return pattern == null ? name : name + " " + pattern;
            }
        };
    }
}
