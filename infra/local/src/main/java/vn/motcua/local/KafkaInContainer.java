package vn.motcua.local;

import java.util.Locale;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.utility.DockerImageName;

/** A Kafka broker in a container of its own, with the settings that the one in the JVM has. */
final class KafkaInContainer {

    private KafkaInContainer() {}

    static LocalKafka start() {
        var image = Containers.image("MOTCUA_KAFKA_IMAGE", "apache/kafka:4.2.1");
        var container = new KafkaContainer(DockerImageName.parse(image).asCompatibleSubstituteFor("apache/kafka"));
        KafkaSettings.FOR_ONE_MACHINE.forEach((name, value) -> container.withEnv(variable(name), value));
        container.start();
        return LocalKafka.elsewhere(
                container.getBootstrapServers(), "Kafka in a container of " + image, container::stop);
    }

    /** How the image is told a setting of the broker. */
    private static String variable(String setting) {
        return "KAFKA_" + setting.toUpperCase(Locale.ROOT).replace('.', '_');
    }
}
