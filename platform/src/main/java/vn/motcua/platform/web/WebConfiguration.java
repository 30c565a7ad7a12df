package vn.motcua.platform.web;

import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import java.time.Instant;
import java.util.Arrays;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.ReactorResourceFactory;
import org.springframework.http.codec.ServerCodecConfigurer;
import org.springframework.http.codec.json.JacksonJsonDecoder;
import org.springframework.http.codec.json.JacksonJsonEncoder;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.function.client.ExchangeFilterFunction;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.result.method.annotation.ArgumentResolverConfigurer;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.type.LogicalType;
import vn.motcua.platform.journal.Command;
import vn.motcua.platform.messaging.Incidents;
import vn.motcua.platform.messaging.Reconciler;
import vn.motcua.platform.messaging.Republications;
import vn.motcua.platform.run.ServiceProperties;
import vn.motcua.platform.security.Caller;
import vn.motcua.platform.waits.WaitBoard;

/** HTTP manners of every service: strict JSON, callers and commands as parameters, problems. */
@Configuration(proxyBeanMethods = false)
public class WebConfiguration implements WebFluxConfigurer {

    private static final int MAX_BODY = 1024 * 1024;

    @Override
    public void configureArgumentResolvers(ArgumentResolverConfigurer resolvers) {
        resolvers.addCustomResolver(new CallerResolver(), new CommandResolver());
    }

    /** What is sent in must be exactly what is asked for: no unknown fields, no numbers where a text belongs, no half đồng. */
    @Override
    public void configureHttpMessageCodecs(ServerCodecConfigurer codecs) {
        JsonMapper strict = JsonMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .withCoercionConfig(
                        LogicalType.Textual,
                        text -> text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
                .addModule(new SimpleModule().addSerializer(Instant.class, new LocalTimes()))
                .build();
        codecs.defaultCodecs().jacksonJsonDecoder(new JacksonJsonDecoder(strict));
        codecs.defaultCodecs().jacksonJsonEncoder(new JacksonJsonEncoder(strict));
        codecs.defaultCodecs().maxInMemorySize(MAX_BODY);
    }

    @Bean
    ProblemHandler problemHandler() {
        return new ProblemHandler();
    }

    @Bean
    ServiceCalls serviceCalls(
            ServiceProperties properties,
            WebClient.Builder builder,
            ExchangeFilterFunction serviceToken,
            CircuitBreakerRegistry breakers) {
        return new ServiceCalls(properties.services(), builder, serviceToken, breakers);
    }

    /** Event loops of this context alone: several contexts share a JVM, and closing one must not cut off the others. */
    @Bean
    ReactorResourceFactory reactorResourceFactory() {
        ReactorResourceFactory resources = new ReactorResourceFactory();
        resources.setUseGlobalResources(false);
        return resources;
    }

    /** What the platform resolves itself is no query parameter. */
    @Bean
    OperationCustomizer commandHeader() {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Caller.class, Command.class);
        return (operation, method) -> {
            boolean command = Arrays.stream(method.getMethodParameters())
                    .anyMatch(parameter -> parameter.getParameterType() == Command.class);
            return command
                    ? operation.addParametersItem(new HeaderParameter()
                            .name("Idempotency-Key")
                            .required(true)
                            .description("a fresh value per request; the same when the request is repeated")
                            .schema(new StringSchema()))
                    : operation;
        };
    }

    @Bean
    @ConditionalOnBean(Incidents.class)
    IncidentController incidentController(Incidents incidents, WaitBoard board, ServiceProperties properties) {
        return new IncidentController(incidents, board, properties.service());
    }

    @Bean
    @ConditionalOnBean(Reconciler.class)
    ReconciliationController reconciliationController(Reconciler reconciler) {
        return new ReconciliationController(reconciler);
    }

    @Bean
    RepublicationController republicationController(Republications republications) {
        return new RepublicationController(republications);
    }
}
