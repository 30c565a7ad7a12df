package vn.motcua.platform.tracing;

import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.micrometer.tracing.opentelemetry.autoconfigure.SpanExporters;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.observation.SecurityObservationSettings;
import vn.motcua.operation.traces.ExportedSpans;

/** Traces through journals and topics; spans leave the process only where a collector is named. */
@Configuration(proxyBeanMethods = false)
public class TracingConfiguration {

    static final Set<String> TOLD = Set.of(
            "method",
            "uri",
            "status",
            "outcome",
            "exception",
            "client.name",
            Step.SUBJECT,
            Step.EVENT,
            Step.SEQUENCE,
            Step.TIMER);

    @Bean
    Traces traces(Tracer tracer, Propagator propagator) {
        return new Traces(tracer, propagator);
    }

    @Bean
    SpanExporters spanExporters(ObjectProvider<SpanExporter> collectors) {
        return SpanExporters.of(collectors
                .orderedStream()
                .map(collector -> new ExportedSpans(collector, TOLD))
                .toList());
    }

    /** Whether a token was good stands in the answer; a step of each check would only hide the work. */
    @Bean
    SecurityObservationSettings noSpansOfSecurity() {
        return SecurityObservationSettings.noObservations();
    }
}
