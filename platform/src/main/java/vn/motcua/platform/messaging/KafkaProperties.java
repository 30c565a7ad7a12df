package vn.motcua.platform.messaging;

import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The topics.
 *
 * @param partitions of the topic of dossier events; fixed for ever, since more would move keys
 * @param replication of both topics; 3 on a cluster, which also sets min in-sync replicas to 2
 * @param concurrency consumer threads of the lanes in one instance; 0 for an instance that listens to no lane until told so
 */
@Validated
@ConfigurationProperties("motcua.kafka")
public record KafkaProperties(
        @Min(1) @DefaultValue("12") int partitions,
        @Min(1) @DefaultValue("1") short replication,
        @Min(0) @DefaultValue("2") int concurrency) {}
