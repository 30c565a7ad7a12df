package vn.motcua.local;

import java.util.Map;

/** The broker's settings for one machine: one replica of everything, small buffers, nothing expires, topics only by intent. */
final class KafkaSettings {

    /** Who listens for whom. */
    static final Map<String, String> LISTENERS = Map.of(
            "process.roles", "broker,controller",
            "controller.listener.names", "CONTROLLER",
            "listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,INTERNAL:PLAINTEXT,CONTROLLER:PLAINTEXT",
            "inter.broker.listener.name", "INTERNAL");

    /** Everything else. */
    static final Map<String, String> FOR_ONE_MACHINE = Map.ofEntries(
            // a killed broker may register again only when its old session is over, so this bounds a restart
            Map.entry("broker.session.timeout.ms", "3000"),
            Map.entry("broker.heartbeat.interval.ms", "500"),
            Map.entry("auto.create.topics.enable", "false"),
            Map.entry("offsets.topic.num.partitions", "4"),
            Map.entry("offsets.topic.replication.factor", "1"),
            Map.entry("transaction.state.log.num.partitions", "4"),
            Map.entry("transaction.state.log.replication.factor", "1"),
            Map.entry("transaction.state.log.min.isr", "1"),
            Map.entry("share.coordinator.state.topic.num.partitions", "4"),
            Map.entry("share.coordinator.state.topic.replication.factor", "1"),
            Map.entry("share.coordinator.state.topic.min.isr", "1"),
            Map.entry("group.initial.rebalance.delay.ms", "0"),
            Map.entry("log.retention.ms", "-1"),
            Map.entry("message.max.bytes", "1048576"),
            Map.entry("num.network.threads", "2"),
            Map.entry("num.io.threads", "4"),
            Map.entry("background.threads", "2"),
            Map.entry("log.cleaner.dedupe.buffer.size", "8388608"),
            Map.entry("log.index.size.max.bytes", "1048576"),
            Map.entry("offsets.load.buffer.size", "1048576"),
            Map.entry("transaction.state.log.load.buffer.size", "1048576"));

    /** What differs where three brokers keep everything three times, so that any one of them may die. */
    static final Map<String, String> FOR_THREE_NODES = Map.of(
            "offsets.topic.replication.factor", "3",
            "transaction.state.log.replication.factor", "3",
            "transaction.state.log.min.isr", "2",
            "share.coordinator.state.topic.replication.factor", "3",
            "share.coordinator.state.topic.min.isr", "2",
            "min.insync.replicas", "2",
            "controller.quorum.election.timeout.ms", "1000",
            "controller.quorum.fetch.timeout.ms", "2000",
            "replica.lag.time.max.ms", "10000",
            "controlled.shutdown.max.retries", "1");

    private KafkaSettings() {}
}
