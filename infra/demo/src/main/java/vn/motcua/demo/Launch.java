package vn.motcua.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * A Java process of the platform, ready to be started, also more than once.
 *
 * @param heap its largest size, as for {@code -Xmx}
 * @param settings of the service; they go into the environment, never on the command line
 * @param log is appended to
 * @param environment further variables
 * @param flags further ones for the JVM
 * @param givesWay whether others have the processors first, where there are too few for all
 */
public record Launch(
        String classPath,
        String main,
        String heap,
        Map<String, Object> settings,
        Path log,
        List<String> arguments,
        Map<String, String> environment,
        List<String> flags,
        boolean givesWay) {

    private static final List<String> JVM = List.of(
            "-XX:+ExitOnOutOfMemoryError", // with some of its threads gone a process would go on and look well
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow");

    /** Instead of the quick compilation by which many processes start on few processors: what runs long is worth the better one. */
    public static final String COMPILED_WELL = "-XX:TieredStopAtLevel=4";

    private static final Path OWN_SESSION = Path.of("/usr/bin/setsid");

    /** Of a session of its own a process may say on Linux that it wants a ninth of what others get; then it becomes the program. */
    private static final List<String> GIVING_WAY =
            List.of("/bin/sh", "-c", "{ echo 10 > /proc/self/autogroup; } 2>/dev/null; exec \"$0\" \"$@\"");

    public Launch {
        settings = Map.copyOf(settings);
        arguments = List.copyOf(arguments);
        environment = Map.copyOf(environment);
        flags = List.copyOf(flags);
    }

    /** Without settings and arguments. */
    public static Launch of(String classPath, String main, String heap, Path log) {
        return new Launch(classPath, main, heap, Map.of(), log, List.of(), Map.of(), List.of(), false);
    }

    /** With these settings of the service. */
    public Launch with(Map<String, Object> wanted) {
        return new Launch(classPath, main, heap, wanted, log, arguments, environment, flags, givesWay);
    }

    /** With these words on the command line. */
    public Launch with(List<String> words) {
        return new Launch(classPath, main, heap, settings, log, words, environment, flags, givesWay);
    }

    /** With these variables in its environment. */
    public Launch in(Map<String, String> variables) {
        return new Launch(classPath, main, heap, settings, log, arguments, variables, flags, givesWay);
    }

    /** With these flags of the JVM. */
    public Launch flagged(List<String> wanted) {
        return new Launch(classPath, main, heap, settings, log, arguments, environment, wanted, givesWay);
    }

    /** One that gives way, or one that does not. */
    public Launch givingWay(boolean wanted) {
        return new Launch(classPath, main, heap, settings, log, arguments, environment, flags, wanted);
    }

    /**
     * Starts it in a session of its own where the system has that: Ctrl-C is ours to pass on, and the scheduler shares the
     * processors between processes, as it does between containers, not between all their threads.
     */
    public Process start() {
        List<String> command = new ArrayList<>();
        if (Files.isExecutable(OWN_SESSION)) {
            command.add(OWN_SESSION.toString());
            command.addAll(givesWay ? GIVING_WAY : List.of());
        }
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(JVM);
        command.addAll(flags);
        command.add("-Xmx" + heap);
        command.addAll(List.of("-cp", classPath, main));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        builder.environment().put("SPRING_APPLICATION_JSON", JsonMapper.shared().writeValueAsString(settings));
        try {
            Files.createDirectories(log.getParent());
            return builder.start();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
