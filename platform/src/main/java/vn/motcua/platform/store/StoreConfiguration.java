package vn.motcua.platform.store;

import com.mongodb.connection.TransportSettings;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * How long a service waits for a store that does not answer: long enough for an election to be seen, short enough for
 * its own callers. What a journal's operation may take in all stands in {@link Journals}.
 */
@Configuration(proxyBeanMethods = false)
public class StoreConfiguration {

    private static final long PRIMARY_SECONDS = 5;
    private static final long CONNECTION_SECONDS = 2;

    /** Before Spring's own, so that what the connection string says stands. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    MongoClientSettingsBuilderCustomizer limits() {
        return client -> client.applyToClusterSettings(
                        cluster -> cluster.serverSelectionTimeout(PRIMARY_SECONDS, TimeUnit.SECONDS))
                .applyToConnectionPoolSettings(pool -> pool.maxWaitTime(PRIMARY_SECONDS, TimeUnit.SECONDS))
                .applyToSocketSettings(socket -> socket.connectTimeout((int) CONNECTION_SECONDS, TimeUnit.SECONDS));
    }

    /** After Spring's own, which would take Netty's buffers: the driver writes and reads those byte by byte. */
    @Bean
    MongoClientSettingsBuilderCustomizer transport() {
        return client ->
                client.transportSettings(TransportSettings.asyncBuilder().build());
    }
}
