package vn.motcua.platform.messaging;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.config.MeterFilter;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.LongSupplier;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.core.MicrometerConsumerListener;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.FixedBackOff;
import vn.motcua.contracts.CloudEvent;
import vn.motcua.contracts.Event;
import vn.motcua.platform.catalogue.CatalogueCopy;
import vn.motcua.platform.catalogue.CatalogueFollower;
import vn.motcua.platform.codec.EventCodec;
import vn.motcua.platform.journal.EventHandler;
import vn.motcua.platform.journal.Journal;
import vn.motcua.platform.journal.JournalSpec;
import vn.motcua.platform.journal.TimerHandler;
import vn.motcua.platform.metrics.PlatformMetrics;
import vn.motcua.platform.run.Chore;
import vn.motcua.platform.run.Preparation;
import vn.motcua.platform.run.ServiceProperties;
import vn.motcua.platform.run.TopicWitness;
import vn.motcua.platform.store.Forgeries;
import vn.motcua.platform.store.JournalStore;
import vn.motcua.platform.store.Journals;
import vn.motcua.platform.store.ParkingLot;
import vn.motcua.platform.timing.BusinessClock;
import vn.motcua.platform.tracing.Traces;
import vn.motcua.platform.web.ServiceCalls;

/** Wires relay, lanes, parking, timers and the catalogue's listener around a service's journals and handlers. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({KafkaProperties.class, ReconcilerProperties.class})
public class MessagingConfiguration {

    /** After this silence the partitions of an instance that was killed go to the others. */
    private static final int SESSION_MILLIS = 6_000;

    @Bean
    Topics topics(KafkaAdmin admin, KafkaProperties kafka) {
        Map<String, Object> settings = new HashMap<>(admin.getConfigurationProperties());
        settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 10_000);
        settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
        return new Topics(settings, kafka);
    }

    /** Kafka's clients tell each figure of a topic twice, the second time with underscores for the points of its name. */
    @Bean
    static MeterFilter topicsUnderTheirOwnNames() {
        return MeterFilter.deny(figure -> figure.getName().startsWith("kafka.")
                && Objects.requireNonNullElse(figure.getTag("topic"), "").contains("_"));
    }

    /** Every journal must be open before the relay looks which there are; hence the parameter. */
    @Bean
    Relay relay(
            Journals journals,
            Map<String, Journal<?>> opened,
            KafkaTemplate<String, byte[]> kafka,
            Traces traces,
            PlatformMetrics metrics) {
        return new Relay(journals, new EventSender(kafka, traces), metrics);
    }

    @Bean
    Republications republications(Relay relay) {
        return new Republications(relay);
    }

    /** The consuming side, only where a service listens. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnBean(EventHandler.class)
    static class Consuming {

        @Bean
        @SuppressWarnings("unchecked") // a service has one kind of document that hangs on dossiers
        <S> JournalStore<S> dossierStore(Journals journals, Map<String, Journal<?>> opened, ServiceProperties service) {
            return (JournalStore<S>) journals.byName(service.service());
        }

        @Bean
        ParkingLot parkingLot(Journals journals, JournalStore<?> dossierStore) {
            return new ParkingLot(journals, dossierStore);
        }

        @Bean
        <S> Lanes lanes(
                JournalStore<S> dossierStore,
                EventHandler<S> handler,
                ParkingLot parking,
                ServiceCalls calls,
                Traces traces,
                PlatformMetrics metrics,
                BusinessClock clock) {
            LaneRun<S> run = new LaneRun<>(dossierStore, handler, traces, metrics, clock.clock());
            EventCodec codec = new EventCodec(dossierStore.spec().types());
            return new Lanes(run, parking, new GapRequests(calls::to), codec);
        }

        @Bean
        Reconciler reconciler(
                Journals journals,
                org.springframework.boot.kafka.autoconfigure.KafkaProperties kafka,
                Republications republications,
                StaleLanes stale,
                ReconcilerProperties settings,
                PlatformMetrics metrics) {
            return new Reconciler(journals, kafka.buildConsumerProperties(), republications, stale, settings, metrics);
        }

        @Bean
        FirstComparison firstComparison(
                Reconciler reconciler,
                StaleLanes stale,
                ObjectProvider<TopicWitness> witnesses,
                ReconcilerProperties settings) {
            return new FirstComparison(
                    reconciler, stale, witnesses.orderedStream().toList(), settings.restoredTo() != null);
        }

        @Bean
        Rehearing rehearing(ReconcilerProperties settings) {
            return new Rehearing(settings.forgottenFrom());
        }

        @Bean
        StaleLanes staleLanes(Journals journals, ParkingLot parking, JournalStore<?> dossierStore) {
            return new StaleLanes(parking, new Forgeries(journals), dossierStore);
        }

        @Bean
        Incidents incidents(
                ServiceProperties service,
                ParkingLot parking,
                Lanes lanes,
                JournalStore<?> dossierStore,
                StaleLanes stale,
                ParkedWaits waits) {
            return new Incidents(service.service(), parking, lanes, dossierStore, stale, waits);
        }

        @Bean
        ParkedWaits parkedWaits(ParkingLot parking) {
            return new ParkedWaits(parking);
        }

        @Bean
        ParkedLaneSweeper parkedLaneSweeper(Lanes lanes, ParkingLot parking, PlatformMetrics metrics) {
            return new ParkedLaneSweeper(lanes, parking, metrics);
        }

        @Bean
        ConcurrentMessageListenerContainer<String, byte[]> laneContainer(
                org.springframework.boot.kafka.autoconfigure.KafkaProperties kafka,
                KafkaProperties motcua,
                ServiceProperties service,
                Lanes lanes,
                Rehearing rehearing,
                MeterRegistry registry) {
            ContainerProperties properties = new ContainerProperties(JournalSpec.DOSSIER_EVENTS);
            properties.setGroupId(service.service());
            properties.setMessageListener(new LaneListener(lanes, rehearing));
            properties.setConsumerRebalanceListener(rehearing);
            return container(kafka, properties, motcua.concurrency(), registry);
        }

        @Bean
        LaneLag laneLag(ConcurrentMessageListenerContainer<String, byte[]> laneContainer, PlatformMetrics metrics) {
            LaneLag lag = new LaneLag(laneContainer);
            metrics.watch(LaneLag.FIGURE, JournalSpec.DOSSIER_EVENTS, lag::records);
            return lag;
        }
    }

    /** Every journal must be open before its handler is matched to it; hence the parameter. */
    @Bean
    @ConditionalOnBean(TimerHandler.class)
    ServiceTimers timers(
            Journals journals,
            Map<String, Journal<?>> opened,
            List<TimerHandler<?>> handlers,
            BusinessClock clock,
            PlatformMetrics metrics,
            ObjectProvider<LaneLag> lags) {
        List<LaneLag> ofThisService = lags.stream().toList();
        LongSupplier unread =
                () -> ofThisService.stream().mapToLong(LaneLag::records).sum();
        return ServiceTimers.of(journals, handlers, clock, metrics, unread);
    }

    @Bean
    @ConditionalOnBean(Chore.class)
    Chores chores(List<Chore> all) {
        return new Chores(all);
    }

    @Bean
    Preparations preparations(List<Preparation> all) {
        return new Preparations(all);
    }

    @Bean
    @ConditionalOnBean(CatalogueCopy.class)
    ConcurrentMessageListenerContainer<String, byte[]> catalogueContainer(
            CatalogueCopy copy,
            org.springframework.boot.kafka.autoconfigure.KafkaProperties kafka,
            ServiceProperties service,
            MeterRegistry registry) {
        return catalogue(kafka, service, registry, (id, entry) -> Blocking.get(copy.keep(id, entry)));
    }

    @Bean
    @ConditionalOnBean(CatalogueFollower.class)
    ConcurrentMessageListenerContainer<String, byte[]> followerContainer(
            List<CatalogueFollower> followers,
            org.springframework.boot.kafka.autoconfigure.KafkaProperties kafka,
            ServiceProperties service,
            MeterRegistry registry) {
        return catalogue(
                kafka,
                service,
                registry,
                (id, entry) -> followers.forEach(follower -> Blocking.get(follower.follow(entry))));
    }

    private static ConcurrentMessageListenerContainer<String, byte[]> catalogue(
            org.springframework.boot.kafka.autoconfigure.KafkaProperties kafka,
            ServiceProperties service,
            MeterRegistry registry,
            BiConsumer<String, CloudEvent<Event>> reader) {
        ContainerProperties properties = new ContainerProperties(JournalSpec.CATALOGUE);
        // every instance needs every entry, hence a group of its own
        properties.setGroupId(service.service() + "-catalogue-" + UUID.randomUUID());
        properties.setMessageListener(new CatalogueListener(reader));
        return container(kafka, properties, 1, registry);
    }

    private static ConcurrentMessageListenerContainer<String, byte[]> container(
            org.springframework.boot.kafka.autoconfigure.KafkaProperties kafka,
            ContainerProperties properties,
            int concurrency,
            MeterRegistry registry) {
        Map<String, Object> settings = kafka.buildConsumerProperties();
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 200);
        settings.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, SESSION_MILLIS);
        settings.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, SESSION_MILLIS / 4);
        properties.setAckMode(ContainerProperties.AckMode.BATCH);
        properties.setPollTimeout(500);
        properties.setShutdownTimeout(Duration.ofSeconds(20).toMillis());
        DefaultKafkaConsumerFactory<String, byte[]> consumers =
                new DefaultKafkaConsumerFactory<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
        consumers.addListener(new MicrometerConsumerListener<>(registry));
        ConcurrentMessageListenerContainer<String, byte[]> container =
                new ConcurrentMessageListenerContainer<>(consumers, properties);
        container.setConcurrency(Math.max(1, concurrency));
        container.setAutoStartup(concurrency > 0);
        container.setCommonErrorHandler(
                new DefaultErrorHandler(new FixedBackOff(1_000, FixedBackOff.UNLIMITED_ATTEMPTS)));
        return container;
    }
}
