package vn.motcua.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A program that comes with Prometheus or Alertmanager, if it is on this machine (Debian: prometheus, prometheus-alertmanager). */
record WatchTool(Path program) {

    /** Skips the test where it is not there, and says so. */
    static WatchTool present(String name) {
        Optional<Path> found = Programs.find(name);
        assumeThat(found)
                .as(name + " is not on this machine: what needs it is not tried")
                .isPresent();
        return new WatchTool(found.orElseThrow());
    }

    /** Runs it, and answers with all it said; it has to end well. */
    String run(List<String> arguments, List<Path> files) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(program.toString()));
        command.addAll(arguments);
        files.forEach(file -> command.add(file.toString()));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }
}
