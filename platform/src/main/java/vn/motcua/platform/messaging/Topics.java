package vn.motcua.platform.messaging;

import java.util.Map;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.springframework.kafka.core.KafkaAdmin.NewTopics;
import vn.motcua.platform.journal.JournalSpec;

/** The two topics and their settings; made at start if they are missing. */
final class Topics {

    private Topics() {}

    static NewTopics all(KafkaProperties kafka) {
        return new NewTopics(events(kafka), catalogue(kafka));
    }

    private static NewTopic events(KafkaProperties kafka) {
        return new NewTopic(JournalSpec.DOSSIER_EVENTS, kafka.partitions(), kafka.replication())
                .configs(Map.of(
                        TopicConfig.RETENTION_MS_CONFIG, "-1",
                        TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG, inSync(kafka),
                        TopicConfig.UNCLEAN_LEADER_ELECTION_ENABLE_CONFIG, "false"));
    }

    private static NewTopic catalogue(KafkaProperties kafka) {
        return new NewTopic(JournalSpec.CATALOGUE, 1, kafka.replication())
                .configs(Map.of(
                        TopicConfig.CLEANUP_POLICY_CONFIG,
                        TopicConfig.CLEANUP_POLICY_COMPACT,
                        TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG,
                        inSync(kafka)));
    }

    private static String inSync(KafkaProperties kafka) {
        return kafka.replication() >= 3 ? "2" : "1";
    }
}
