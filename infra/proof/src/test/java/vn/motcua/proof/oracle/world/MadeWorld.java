package vn.motcua.proof.oracle.world;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.proof.log.Answered;
import vn.motcua.proof.log.CommandLog;
import vn.motcua.proof.log.Injected;
import vn.motcua.proof.log.Sent;

/** A world made by hand, around dossiers made by hand. */
public final class MadeWorld {

    private final List<MadeFolder> folders;
    private final Map<String, CommandLog.Entry> commands = new LinkedHashMap<>();
    private final Map<String, Integer> open = new HashMap<>();
    public final List<Delivered.Sms> sms = new ArrayList<>();
    public final List<Delivered.Mail> mails = new ArrayList<>();
    public final List<String> letters = new ArrayList<>();
    public final List<World.Outbox> catalogue =
            new ArrayList<>(List.of(new World.Outbox("catalogue_entries", 7, List.of())));
    public Injected injected = Injected.nothing();
    public Instant now = Instant.parse("2026-06-01T00:00:00Z");

    public MadeWorld(MadeFolder... folders) {
        this.folders = Arrays.asList(folders);
    }

    /** A command with what its tries were answered: HTTP statuses, each with the hash of its body. */
    public MadeWorld asked(Sent sent, String... answers) {
        List<Answered> all = new ArrayList<>();
        for (String answer : answers) {
            String[] parts = answer.split(" ");
            String hash = parts.length > 1 ? parts[1] : "";
            all.add(new Answered(sent.key(), Integer.parseInt(parts[0]), "", hash, sent.dossier(), sent.at()));
        }
        commands.put(sent.key(), new CommandLog.Entry(sent, all));
        return this;
    }

    /** The door lets this user in at this path. */
    public MadeWorld letsIn(String user, String path) {
        open.put(user + " " + path, 200);
        return this;
    }

    public World build() {
        return new World(
                new All(),
                commands.values(),
                injected,
                new Delivered(sms, mails, letters),
                Map.of(),
                catalogue,
                new Times(now, new Clocks(Duration.ZERO, Duration.ZERO, Duration.ofSeconds(30))),
                new Gate(),
                10);
    }

    /** The folders, as they are when they are read. */
    private final class All implements Folders {

        @Override
        public void each(Consumer<Folder> reader) {
            folders.forEach(folder -> reader.accept(folder.build()));
        }

        @Override
        public Optional<Folder> one(String dossier) {
            return folders.stream()
                    .map(MadeFolder::build)
                    .filter(it -> it.id().equals(dossier))
                    .findFirst();
        }
    }

    /** A door that knows whom it lets in, and shows empty lists. */
    private final class Gate implements Door {

        @Override
        public List<User> users() {
            return List.of(
                    new User("an.citizen", List.of("citizen"), null),
                    new User("binh.citizen", List.of("citizen"), null),
                    new User("desk.one", List.of("desk"), "A.1"),
                    new User("officer.two", List.of("officer"), "A.2"),
                    new User("officer.three", List.of("officer"), "A.3"));
        }

        @Override
        public Reply get(User user, String path) {
            boolean list = path.contains("limit=");
            int status = open.getOrDefault(user.user() + " " + path, list ? 200 : 404);
            return new Reply(status, JsonMapper.shared().readTree(list ? lines(user, path) : "{}"));
        }

        private String lines(User user, String path) {
            return "{\"items\":[%s]}"
                    .formatted(String.join(
                            ",",
                            open.keySet().stream()
                                    .filter(it -> it.startsWith(user.user() + " " + path + "#"))
                                    .map(it -> "{\"id\":\"%s\"}".formatted(it.substring(it.indexOf('#') + 1)))
                                    .toList()));
        }
    }
}
