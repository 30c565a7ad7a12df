package vn.motcua.local;

import java.util.List;

/**
 * The Kafka broker as a process of its own: arguments are the data directory and the port, or those of a {@link KafkaPlace};
 * it stays until SIGTERM.
 */
public final class KafkaMain {

    private KafkaMain() {}

    /** Starts the broker and waits for its end. */
    public static void main(String[] arguments) {
        var words = List.of(arguments);
        PartProcess.run(
                (dataDir, port) -> serve(
                        words.size() > 2
                                ? LocalKafka.start(dataDir, KafkaPlace.parse(words.subList(1, words.size())))
                                : LocalKafka.start(dataDir, port)),
                arguments);
    }

    private static void serve(LocalKafka kafka) {
        Runtime.getRuntime().addShutdownHook(new Thread(kafka::close, "kafka-stop"));
        kafka.awaitEnd();
    }
}
