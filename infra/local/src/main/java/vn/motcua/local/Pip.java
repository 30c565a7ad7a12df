package vn.motcua.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Python's package installer, used as a downloader; it knows the machine's index and proxy settings, we need not. */
final class Pip {

    private static final List<List<String>> CALLS =
            List.of(List.of("python3", "-m", "pip"), List.of("pip3"), List.of("pip"));
    private static final Duration PROGRESS = Duration.ofSeconds(5);
    private static final Duration LIMIT = Duration.ofMinutes(10);
    private static final int ERROR_TAIL = 400;
    private static final Logger log = LoggerFactory.getLogger(Pip.class);

    private Pip() {}

    /** Downloads one package, without its dependencies, and returns the file. */
    static Path download(String name, Path into) throws IOException {
        var reasons = new ArrayList<String>();
        for (var call : CALLS) {
            var reason = run(call, name, into);
            if (reason.isEmpty()) {
                return onlyWheel(into);
            }
            reasons.add(String.join(" ", call) + ": " + reason);
        }
        throw new IOException(String.join("; ", reasons));
    }

    private static String run(List<String> call, String name, Path into) throws IOException {
        var command = new ArrayList<>(call);
        command.addAll(List.of("--disable-pip-version-check", "download", "-q", "--no-deps", "--only-binary=:all:"));
        command.addAll(List.of("-d", into.toString(), name));
        var output = into.resolve("pip.log");
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        try {
            return await(builder.start()) ? "" : tail(output);
        } catch (IOException e) {
            return "not there";
        }
    }

    private static boolean await(Process process) {
        var end = System.nanoTime() + LIMIT.toNanos();
        try {
            while (!process.waitFor(PROGRESS.toMillis(), TimeUnit.MILLISECONDS)) {
                if (System.nanoTime() > end) {
                    process.destroyForcibly();
                }
                log.info("... still fetching");
            }
            return process.exitValue() == 0;
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static String tail(Path output) throws IOException {
        var text = Files.readString(output).strip().replaceAll("\\s+", " ");
        return text.isEmpty() ? "failed" : text.substring(Math.max(0, text.length() - ERROR_TAIL));
    }

    private static Path onlyWheel(Path directory) throws IOException {
        try (var files = Files.newDirectoryStream(directory, "*.whl")) {
            return files.iterator().next();
        }
    }
}
