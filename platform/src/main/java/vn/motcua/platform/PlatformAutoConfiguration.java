package vn.motcua.platform;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigureOrder;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.core.convert.converter.Converter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;
import org.springframework.data.mongodb.ReactiveMongoDatabaseFactory;
import org.springframework.data.mongodb.core.convert.DefaultMongoTypeMapper;
import org.springframework.data.mongodb.core.convert.MappingMongoConverter;
import org.springframework.data.mongodb.core.convert.MongoCustomConversions;
import org.springframework.data.mongodb.core.convert.NoOpDbRefResolver;
import org.springframework.data.mongodb.core.mapping.MongoMappingContext;
import vn.motcua.platform.catalogue.CatalogueConfiguration;
import vn.motcua.platform.messaging.MessagingConfiguration;
import vn.motcua.platform.messaging.WaitConfiguration;
import vn.motcua.platform.metrics.PlatformMetrics;
import vn.motcua.platform.run.ServiceProperties;
import vn.motcua.platform.security.SecurityConfiguration;
import vn.motcua.platform.store.Journals;
import vn.motcua.platform.store.StoreConfiguration;
import vn.motcua.platform.timing.BusinessClock;
import vn.motcua.platform.tracing.Traces;
import vn.motcua.platform.tracing.TracingConfiguration;
import vn.motcua.platform.web.WebConfiguration;

/** The platform under a service; active where {@code motcua.service} names one. It goes first, so that its choices stand. */
@AutoConfiguration
@AutoConfigureOrder(Ordered.HIGHEST_PRECEDENCE)
@ConditionalOnProperty("motcua.service")
@EnableConfigurationProperties(ServiceProperties.class)
@Import({
    CatalogueConfiguration.class,
    MessagingConfiguration.class,
    SecurityConfiguration.class,
    StoreConfiguration.class,
    TracingConfiguration.class,
    WaitConfiguration.class,
    WebConfiguration.class
})
public class PlatformAutoConfiguration {

    @Bean
    BusinessClock businessClock(ServiceProperties properties) {
        return BusinessClock.movedBy(properties.clock().offset());
    }

    @Bean
    Clock clock(BusinessClock businessClock) {
        return businessClock.clock();
    }

    @Bean
    PlatformMetrics platformMetrics(MeterRegistry registry) {
        return new PlatformMetrics(registry);
    }

    @Bean
    Journals journals(ReactiveMongoDatabaseFactory databases, Clock clock, Traces traces, PlatformMetrics metrics) {
        return new Journals(databases, stateConverter(), clock, traces, metrics);
    }

    private static MappingMongoConverter stateConverter() {
        MongoCustomConversions conversions = new MongoCustomConversions(List.of(DateToText.IT, TextToDate.IT));
        MongoMappingContext mapping = new MongoMappingContext();
        mapping.setSimpleTypeHolder(conversions.getSimpleTypeHolder());
        mapping.setAutoIndexCreation(false);
        mapping.afterPropertiesSet();
        MappingMongoConverter converter = new MappingMongoConverter(NoOpDbRefResolver.INSTANCE, mapping);
        converter.setCustomConversions(conversions);
        converter.setTypeMapper(new DefaultMongoTypeMapper(null));
        converter.setMapKeyDotReplacement("~");
        converter.afterPropertiesSet();
        return converter;
    }

    /** A day is stored as text, since a BSON date is a moment and moments have zones. */
    @WritingConverter
    private enum DateToText implements Converter<LocalDate, String> {
        IT;

        @Override
        public String convert(LocalDate day) {
            return day.toString();
        }
    }

    /** And back. */
    @ReadingConverter
    private enum TextToDate implements Converter<String, LocalDate> {
        IT;

        @Override
        public LocalDate convert(String day) {
            return LocalDate.parse(day);
        }
    }
}
