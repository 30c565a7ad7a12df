package vn.motcua.proof.oracle;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import vn.motcua.platform.store.Seen;
import vn.motcua.proof.oracle.world.Fact;
import vn.motcua.proof.oracle.world.Folder;
import vn.motcua.proof.oracle.world.Kind;
import vn.motcua.proof.oracle.world.Stored;
import vn.motcua.proof.oracle.world.World;

/** D: every journal is on the topic to its end, and every service has heard the topic to its end, unless its lane is parked. */
final class Quiet implements Check {

    private static final String PROMISE = "Nothing is unpublished and nothing is unseen.";

    private final World world;
    private final Findings found = new Findings(
            "outboxes",
            "events published",
            "outboxes of the catalogue",
            "sources heard to their end",
            "lanes parked, not judged");

    Quiet(World world) {
        this.world = world;
    }

    @Override
    public void look(Folder folder) {
        folder.documents().forEach(document -> outbox(folder, document));
        Map<String, Fact> last = new HashMap<>();
        folder.published().forEach(fact -> last.merge(fact.source(), fact, Quiet::later));
        for (Kind service : Kind.services()) {
            if (folder.isParkedIn(service)) {
                found.count("lanes parked, not judged");
            } else {
                last.values().stream()
                        .filter(fact -> service.hears(fact.source()))
                        .forEach(fact -> heard(folder, service, fact));
            }
        }
    }

    private static Fact later(Fact one, Fact other) {
        return one.sequence() > other.sequence() ? one : other;
    }

    private void outbox(Folder folder, Stored document) {
        found.count("outboxes");
        Stored.Marks marks = document.marks();
        found.require(
                marks.published() == marks.sequence() && !marks.waiting(),
                folder.id(),
                document.source() + " counts " + marks.published() + " of " + marks.sequence() + " events as published"
                        + (marks.waiting() ? ", and waits to publish" : ""));
        for (Fact fact : document.journal()) {
            boolean there = folder.topic().of(fact) != null;
            found.require(there, folder.id(), fact + " is not on the topic");
            found.count("events published", there ? 1 : 0);
        }
    }

    private void heard(Folder folder, Kind service, Fact last) {
        Optional<Stored> document = folder.head(service);
        Seen seen = document.map(it -> it.seen().get(last.source())).orElse(null);
        boolean end =
                seen != null && seen.sequence() == last.sequence() && seen.id().equals(last.id());
        found.count("sources heard to their end", end ? 1 : 0);
        String heard = seen == null ? "nothing" : seen.sequence() + " (" + seen.id() + ")";
        found.require(
                end,
                folder.id(),
                service.text() + " has heard " + heard + " of " + last.source() + ", whose last event is "
                        + last.sequence() + " (" + last.id() + ")");
    }

    @Override
    public Verdict verdict() {
        for (World.Outbox outbox : world.catalogue()) {
            found.count("outboxes of the catalogue", outbox.documents());
            outbox.unpublished()
                    .forEach(entry ->
                            found.violated("", outbox.collection() + " " + entry + " is not published to its end"));
        }
        return found.verdict("D", PROMISE);
    }
}
