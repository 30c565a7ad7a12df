package vn.motcua.local;

import java.nio.file.Path;

/** The Kafka broker as a process of its own: arguments are the data directory and the port; it stays until SIGTERM. */
public final class KafkaMain {

    private KafkaMain() {}

    /** Starts the broker and waits for its end. */
    public static void main(String[] arguments) {
        PartProcess.run(KafkaMain::serve, arguments);
    }

    private static void serve(Path dataDir, int port) {
        var kafka = LocalKafka.start(dataDir, port);
        Runtime.getRuntime().addShutdownHook(new Thread(kafka::close, "kafka-stop"));
        kafka.awaitEnd();
    }
}
