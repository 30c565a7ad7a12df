package vn.motcua.local;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.util.List;
import org.slf4j.LoggerFactory;

/** Keeps the servers' own chatter out of our logs, wherever nobody chose a level for it. */
final class QuietLogs {

    private static final List<String> TALKATIVE = List.of(
            "kafka",
            "org.apache.kafka",
            "state.change.logger",
            "com.yammer",
            "org.mongodb.driver",
            "org.testcontainers",
            "com.github.dockerjava",
            "tc");

    private QuietLogs() {}

    static void apply() {
        for (var name : TALKATIVE) {
            if (LoggerFactory.getLogger(name) instanceof Logger logger && logger.getLevel() == null) {
                logger.setLevel(Level.WARN);
            }
        }
    }
}
