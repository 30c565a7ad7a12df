package vn.motcua.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The small commands of {@code ./motcua}: users, token, status, sample. */
public final class CommandMain {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Console console = new Console();

    private CommandMain() {}

    public static void main(String... arguments) {
        try {
            new CommandMain().run(List.of(arguments));
        } catch (IllegalArgumentException | IllegalStateException failure) {
            System.err.println("motcua: " + failure.getMessage());
            System.exit(1);
        }
    }

    /** The script has looked whether the words fit. */
    private void run(List<String> words) {
        boolean json = words.contains("--json");
        switch (words.getFirst()) {
            case "users" -> users(json);
            case "token" -> token(words.getLast());
            case "status" -> status(json);
            default -> console.line("%s", Samples.of(words.getLast()).strip());
        }
    }

    private void users(boolean json) {
        String people = text(Home.checkout().resolve("infra/standins/src/main/resources/users.json"));
        if (json) {
            console.line("%s", people.strip());
            return;
        }
        for (JsonNode person : JSON.readTree(people)) {
            String roles = JSON.convertValue(person.path("roles"), List.class).toString();
            console.line(
                    "%-26s %-14s %-11s %s",
                    person.path("user").asString(),
                    roles,
                    person.path("agency").asString(""),
                    person.path("title").asString(""));
        }
    }

    private void token(String user) {
        RunState state = running();
        Secrets secrets = Secrets.in(Path.of(state.directory()));
        Topology topology = Topology.usual();
        console.line("%s", new Api(topology.url(Service.GATEWAY), topology.standins(), secrets.demo()).token(user));
    }

    private void status(boolean json) {
        RunState state = running();
        if (json) {
            console.line(
                    "%s",
                    JSON.writeValueAsString(Map.of(
                            "mode", state.mode(),
                            "directory", state.directory(),
                            "services",
                                    state.parts().stream()
                                            .map(CommandMain::described)
                                            .toList())));
            return;
        }
        state.parts()
                .forEach(part -> console.line(
                        "%-13s %-8s %-8s %-23s %s",
                        part.name(), part.pid(), part.alive() ? "running" : "stopped", part.api(), part.management()));
    }

    private static Map<String, Object> described(RunState.Part part) {
        return Map.of(
                "name", part.name(),
                "pid", part.pid(),
                "running", part.alive(),
                "api", part.api(),
                "management", part.management());
    }

    private static RunState running() {
        return RunState.read()
                .filter(state -> state.parts().stream().anyMatch(RunState.Part::alive))
                .orElseThrow(() -> new IllegalStateException("nothing runs; start ./motcua demo or ./motcua up"));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
