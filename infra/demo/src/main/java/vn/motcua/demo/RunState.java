package vn.motcua.demo;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/**
 * What runs on this machine, kept in the run directory so that the other commands find it.
 *
 * @param mode demo or up
 * @param directory data, logs and secrets of this set-up
 * @param clockOffset of the business clock, ISO-8601 duration
 */
record RunState(String mode, String directory, String clockOffset, List<Part> parts) {
    RunState {
        parts = List.copyOf(parts);
    }

    /**
     * One part.
     *
     * @param api base URL; empty if it has none
     * @param management base URL of the actuator; empty if it has none
     */
    record Part(String name, long pid, String api, String management) {

        /** Not if its process id is another program's by now, as it may be after this machine was started anew. */
        boolean alive() {
            return ProcessHandle.of(pid)
                    .filter(ProcessHandle::isAlive)
                    .filter(Part::ours)
                    .isPresent();
        }

        private static boolean ours(ProcessHandle process) {
            String files = Home.checkout() + File.separator;
            return process.info()
                    .commandLine()
                    .map(words -> words.contains(files))
                    .orElse(true);
        }
    }

    /** Everything in this JVM. */
    static RunState ofDemo(Topology topology, Path directory, Duration clockOffset) {
        long pid = ProcessHandle.current().pid();
        List<Part> parts = new ArrayList<>();
        for (Service service : Service.values()) {
            parts.add(part(service, pid, topology));
        }
        return new RunState("demo", directory.toString(), clockOffset.toString(), parts);
    }

    static Part part(Service service, long pid, Topology topology) {
        return new Part(service.id(), pid, topology.url(service), topology.managementUrl(service));
    }

    private static Path file() {
        return Home.runDirectory().resolve("state.json");
    }

    /** What was written last; empty if nothing was. */
    static Optional<RunState> read() {
        try {
            return Files.exists(file())
                    ? Optional.of(JsonMapper.shared().readValue(Files.readAllBytes(file()), RunState.class))
                    : Optional.empty();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    void write() {
        try {
            Files.createDirectories(file().getParent());
            Files.write(
                    file(), JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsBytes(this));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
