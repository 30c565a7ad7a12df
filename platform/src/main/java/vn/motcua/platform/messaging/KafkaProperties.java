package vn.motcua.platform.messaging;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The topics.
 *
 * @param partitions of the topic of dossier events; fixed for ever, since more would move keys
 * @param replication of both topics; 3 on a cluster
 * @param concurrency consumer threads of the lanes in one instance; 0 for an instance that listens to no lane until told so
 */
@ConfigurationProperties("motcua.kafka")
public record KafkaProperties(
        @DefaultValue("12") int partitions,
        @DefaultValue("1") short replication,
        @DefaultValue("2") int concurrency) {}
