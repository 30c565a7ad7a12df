package vn.motcua.proof.oracle;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import org.apache.commons.codec.digest.DigestUtils;
import tools.jackson.databind.JsonNode;
import vn.motcua.proof.oracle.world.Door;
import vn.motcua.proof.oracle.world.Folder;
import vn.motcua.proof.oracle.world.Kind;
import vn.motcua.proof.oracle.world.Stored;
import vn.motcua.proof.oracle.world.User;
import vn.motcua.proof.oracle.world.World;

/**
 * I: at the door, nobody reaches what is another agency's or another citizen's. A sample of dossiers is tried by people who
 * have no part in them, and by their own desk, so that a door that lets nobody in proves nothing.
 */
final class Apart implements Check {

    private static final String PROMISE = "No document is reachable across agencies that should not be.";
    private static final List<String> OF_AN_AGENCY = List.of("desk", "officer", "head", "clerk", "cashier");
    private static final List<String> WITH_A_WORKLIST = List.of("officer", "head", "clerk");
    private static final List<String> EVERYWHERE = List.of("coordinator", "auditor", "admin", "operator");

    private final World world;
    private final Map<String, String> desks = new HashMap<>();
    private final Map<String, String> holders = new HashMap<>();

    /** Those with the smallest digests: spread over all, and the same in every judging. */
    private final PriorityQueue<Sample> sample =
            new PriorityQueue<>(Comparator.comparing((Sample it) -> DigestUtils.sha256Hex(it.dossier()))
                    .reversed());

    private final Findings found = new Findings(
            "dossiers tried",
            "reached by their own desk",
            "refused to other agencies",
            "refused to other citizens",
            "lines of lists");

    Apart(World world) {
        this.world = world;
    }

    @Override
    public void look(Folder folder) {
        for (Stored file : folder.cases()) {
            holders.put(file.id().replace('/', '~'), file.text("agency").intern());
        }
        folder.of(Kind.INTAKE)
                .filter(dossier -> !dossier.text("desk").isEmpty())
                .ifPresent(dossier -> {
                    desks.put(folder.id(), dossier.text("desk").intern());
                    sample.add(Sample.of(folder, dossier));
                    if (sample.size() > world.sample()) {
                        sample.poll();
                    }
                });
    }

    @Override
    public Verdict verdict() {
        List<User> users = world.door().users();
        List<Sample> tried = new ArrayList<>(sample);
        for (int number = 0; number < tried.size(); number++) {
            found.count("dossiers tried");
            own(tried.get(number), users);
            others(tried.get(number), users, number);
        }
        users.forEach(this::lists);
        return found.verdict("I", PROMISE);
    }

    private void own(Sample dossier, List<User> users) {
        Optional<User> desk = users.stream()
                .filter(user -> user.is("desk") && dossier.desk().equals(user.agency()))
                .findFirst();
        desk.ifPresent(user -> {
            int status =
                    world.door().get(user, "/api/dossiers/" + dossier.dossier()).status();
            found.count("reached by their own desk", status == 200 ? 1 : 0);
            found.require(
                    status == 200,
                    dossier.dossier(),
                    "its own desk " + user.user() + " is answered " + status + ": nothing is proven");
        });
    }

    private void others(Sample dossier, List<User> users, int number) {
        List<User> strangers = users.stream()
                .filter(user -> OF_AN_AGENCY.stream().anyMatch(user::is)
                        && EVERYWHERE.stream().noneMatch(user::is))
                .filter(user -> user.agency() != null && !dossier.agencies().contains(user.agency()))
                .toList();
        if (!strangers.isEmpty()) {
            User stranger = strangers.get(number % strangers.size());
            String id = dossier.dossier();
            refused(dossier, stranger, "/api/dossiers/" + id, "refused to other agencies");
            refused(dossier, stranger, "/api/routes/" + id, "refused to other agencies");
            refused(dossier, stranger, "/api/notices?dossier=" + id, "refused to other agencies");
            dossier.cases()
                    .forEach(file -> refused(dossier, stranger, "/api/cases/" + file, "refused to other agencies"));
        }
        users.stream()
                .filter(user -> user.is("citizen") && !user.user().equals(dossier.submitter()))
                .findFirst()
                .ifPresent(citizen ->
                        refused(dossier, citizen, "/api/dossiers/" + dossier.dossier(), "refused to other citizens"));
    }

    private void refused(Sample dossier, User user, String path, String count) {
        int status = world.door().get(user, path).status();
        boolean refused = status == 404 || status == 403;
        found.count(count, refused ? 1 : 0);
        found.require(
                refused,
                dossier.dossier(),
                user.user() + " of " + user.agency() + " is answered " + status + " at " + path);
    }

    private void lists(User user) {
        if (user.is("desk")) {
            list(user, "/api/desk/dossiers?limit=100", desks);
        }
        if (WITH_A_WORKLIST.stream().anyMatch(user::is)) {
            list(user, "/api/cases?limit=100", holders);
        }
    }

    private void list(User user, String path, Map<String, String> whose) {
        Door.Reply reply = world.door().get(user, path);
        found.require(reply.status() == 200, "", user.user() + " is answered " + reply.status() + " at " + path);
        for (JsonNode line : reply.body().path("items")) {
            String id = line.path("id").asString("");
            String agency = whose.get(id);
            found.count("lines of lists");
            found.require(
                    agency != null && agency.equals(user.agency()),
                    id.contains("~") ? id.substring(0, id.indexOf('~')) : id,
                    user.user() + " of " + user.agency() + " finds " + id + " of " + agency + " at " + path);
        }
    }
}
