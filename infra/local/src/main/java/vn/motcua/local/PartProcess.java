package vn.motcua.local;

import java.nio.file.Path;
import java.util.function.ObjIntConsumer;
import org.slf4j.LoggerFactory;

/** What our small processes share: readable logs, and one plain message instead of a stack trace when a part is missing. */
final class PartProcess {

    private PartProcess() {}

    /** Serves the part on the data directory and port given as arguments; ends with exit code 1 if it cannot start. */
    static void run(ObjIntConsumer<Path> serve, String... arguments) {
        logInOwnFormat();
        try {
            serve.accept(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
        } catch (LocalPartException e) {
            LoggerFactory.getLogger(PartProcess.class).error("{}", e.getMessage());
            System.exit(1);
        }
    }

    /** The file has a name of its own, so that it never replaces a service's configuration on a shared class path. */
    private static void logInOwnFormat() {
        if (System.getProperty("logback.configurationFile") == null) {
            System.setProperty("logback.configurationFile", "vn/motcua/local/process-logback.xml");
        }
    }
}
