package vn.motcua.platform.messaging;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import vn.motcua.platform.journal.JournalSpec;

/**
 * The two topics: made at start if they are missing, checked if they are there. Partitions are never added, since that
 * would move keys and break the order of a dossier. While the broker is away the check is tried again.
 */
final class Topics implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Topics.class);

    /** So that no record is refused because the clock of who sends it runs ahead. */
    private static final String STAMPED_BY_THE_BROKER = "LogAppendTime";

    private final Map<String, Object> admin;
    private final KafkaProperties kafka;
    private final Workers workers = new Workers("topics");
    private volatile boolean checked;

    Topics(Map<String, Object> admin, KafkaProperties kafka) {
        this.admin = admin;
        this.kafka = kafka;
    }

    @Override
    public void start() {
        try {
            check();
        } catch (ExecutionException away) {
            LOG.warn("the broker is away, topics are checked later: {}", away.toString());
            workers.repeat(Duration.ofSeconds(2), this::check);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void check() throws ExecutionException, InterruptedException {
        if (checked) {
            return;
        }
        try (Admin client = Admin.create(admin)) {
            Set<String> present = client.listTopics().names().get();
            for (NewTopic topic : List.of(events(), catalogue())) {
                if (!present.contains(topic.name())) {
                    create(client, topic);
                }
            }
            String name = JournalSpec.DOSSIER_EVENTS;
            mustFit(Objects.requireNonNull(
                    client.describeTopics(List.of(name)).allTopicNames().get().get(name)));
        }
        checked = true;
    }

    private static void create(Admin client, NewTopic topic) throws ExecutionException, InterruptedException {
        try {
            client.createTopics(List.of(topic)).all().get();
        } catch (ExecutionException failure) {
            if (!(failure.getCause() instanceof TopicExistsException)) {
                throw failure;
            }
        }
    }

    private void mustFit(TopicDescription topic) {
        int there = topic.partitions().size();
        if (there != kafka.partitions()) {
            throw new IllegalStateException("The topic " + topic.name() + " has " + there
                    + " partitions but motcua.kafka.partitions says " + kafka.partitions()
                    + ". The number is fixed for ever; correct the setting.");
        }
    }

    private NewTopic events() {
        return new NewTopic(JournalSpec.DOSSIER_EVENTS, kafka.partitions(), kafka.replication())
                .configs(Map.of(
                        TopicConfig.RETENTION_MS_CONFIG,
                        "-1",
                        TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG,
                        STAMPED_BY_THE_BROKER,
                        TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG,
                        inSync(),
                        TopicConfig.UNCLEAN_LEADER_ELECTION_ENABLE_CONFIG,
                        "false"));
    }

    private NewTopic catalogue() {
        return new NewTopic(JournalSpec.CATALOGUE, 1, kafka.replication())
                .configs(Map.of(
                        TopicConfig.CLEANUP_POLICY_CONFIG,
                        TopicConfig.CLEANUP_POLICY_COMPACT,
                        TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG,
                        STAMPED_BY_THE_BROKER,
                        TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG,
                        inSync()));
    }

    private String inSync() {
        return kafka.replication() >= 3 ? "2" : "1";
    }

    @Override
    public int getPhase() {
        return Integer.MIN_VALUE;
    }

    @Override
    public void stop() {
        workers.stop();
    }

    @Override
    public boolean isRunning() {
        return checked || workers.running();
    }
}
