package vn.motcua.proof.oracle;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import vn.motcua.contracts.Event;
import vn.motcua.contracts.dossier.DossierEventTypes;
import vn.motcua.contracts.dossier.DossierLifecycle;
import vn.motcua.contracts.dossier.DossierStatus;
import vn.motcua.contracts.dossier.RoutingEvent;
import vn.motcua.platform.store.HashChain;
import vn.motcua.proof.oracle.fold.Concerned;
import vn.motcua.proof.oracle.world.Fact;
import vn.motcua.proof.oracle.world.Folder;
import vn.motcua.proof.oracle.world.Kind;
import vn.motcua.proof.oracle.world.Stored;

/**
 * C: every chain of hashes holds up to its head, and the story that a dossier tells is made of what the journals say, takes
 * only rows of the lifecycle's table, and ends in the status that is stored.
 */
final class Chained implements Check {

    private static final String PROMISE = "Hash chains verify and equal the transition list.";
    private static final Map<String, Class<? extends Event>> EVENTS =
            DossierEventTypes.table().all().entrySet().stream()
                    .collect(Collectors.toUnmodifiableMap(
                            row -> row.getKey()
                                    .substring(
                                            "vn.motcua.".length(), row.getKey().lastIndexOf(".v")),
                            Map.Entry::getValue));

    private final Set<DossierLifecycle.Row> rows = new HashSet<>();
    private final Findings found = new Findings("chains", "links", "dossiers", "transitions", "late events");

    @Override
    public void look(Folder folder) {
        folder.documents().forEach(document -> chain(folder, document));
        folder.of(Kind.INTAKE).ifPresent(dossier -> {
            found.count("dossiers");
            transitions(folder, dossier);
            story(folder, dossier);
        });
    }

    private void chain(Folder folder, Stored document) {
        found.count("chains");
        found.count("links", document.journal().size());
        OptionalLong bad = HashChain.firstBadLink(
                document.journal().stream().map(Fact::entry).toList());
        if (bad.isPresent()) {
            found.violated(folder.id(), "the chain of " + document.source() + " breaks at entry " + bad.getAsLong());
        }
        String last = document.journal().isEmpty()
                ? ""
                : document.journal().getLast().entry().hash();
        found.require(
                last.equals(document.marks().hash()),
                folder.id(),
                "the head of " + document.source() + " does not have the hash of its last entry");
    }

    private void transitions(Folder folder, Stored dossier) {
        DossierStatus status = null;
        for (Document line : dossier.list("timeline")) {
            found.count("transitions");
            DossierStatus to = DossierStatus.valueOf(Stored.text(line, "status"));
            DossierLifecycle.Row row = row(status, Stored.text(line, "event"), to);
            if (row == null) {
                found.violated(
                        folder.id(), "no row leads from " + status + " on " + Stored.text(line, "event") + " to " + to);
            } else {
                rows.add(row);
            }
            status = to;
        }
        found.require(
                dossier.text("status").equals(String.valueOf(status)),
                folder.id(),
                "its story ends in " + status + ", its status is " + dossier.text("status"));
    }

    private static DossierLifecycle.@Nullable Row row(@Nullable DossierStatus from, String event, DossierStatus to) {
        return DossierLifecycle.rows().stream()
                .filter(row -> row.from() == from && row.on() == EVENTS.get(event) && row.to() == to)
                .findFirst()
                .orElse(null);
    }

    /** Its own events are all told, in order; those of others that it heard too, unless they came too late to count. */
    private void story(Folder folder, Stored dossier) {
        List<Document> lines = dossier.list("timeline");
        List<String> own = lines.stream()
                .map(line -> Stored.text(line, "event"))
                .filter(name -> name.startsWith("dossier."))
                .toList();
        List<String> announced = dossier.journal().stream().map(Fact::name).toList();
        found.require(own.equals(announced), folder.id(), "its story tells " + own + ", its journal says " + announced);
        List<Fact> untold = new ArrayList<>(heard(folder, dossier));
        for (Document line : lines) {
            String name = Stored.text(line, "event");
            if (!name.startsWith("dossier.") && !take(untold, line)) {
                found.violated(
                        folder.id(),
                        "its story tells " + name + " at " + Stored.moment(line, "at") + ", which nobody announced");
            }
        }
        untold.forEach(fact -> untold(folder, dossier, fact));
    }

    private static List<Fact> heard(Folder folder, Stored dossier) {
        List<Fact> heard = new ArrayList<>();
        folder.documents().stream()
                .filter(document -> Kind.INTAKE.hears(document.source()))
                .forEach(document -> document.journal().stream()
                        .filter(fact -> fact.sequence() <= seen(dossier, document.source()))
                        .forEach(heard::add));
        return heard;
    }

    private static long seen(Stored dossier, String source) {
        var last = dossier.seen().get(source);
        return last == null ? 0 : last.sequence();
    }

    private static boolean take(List<Fact> untold, Document line) {
        for (Fact fact : untold) {
            if (fact.name().equals(Stored.text(line, "event")) && fact.time().equals(Stored.moment(line, "at"))) {
                return untold.remove(fact);
            }
        }
        return false;
    }

    private void untold(Folder folder, Stored dossier, Fact fact) {
        found.count("late events");
        boolean late = dossier.text("status").equals(DossierStatus.STOPPED.name()) || wentElsewhere(folder, fact);
        found.require(late, folder.id(), fact + " is not in its story, and was not late");
    }

    /** What is announced about a leg comes too late only where the leg was given away or given up. */
    private static boolean wentElsewhere(Folder folder, Fact fact) {
        String leg = Concerned.leg(fact.event());
        return folder.head(Kind.ROUTING).stream()
                .flatMap(route -> route.journal().stream())
                .map(Fact::event)
                .anyMatch(event ->
                        event instanceof RoutingEvent.LegRerouted it && it.leg().equals(leg)
                                || event instanceof RoutingEvent.LegCancelled other
                                        && other.leg().equals(leg));
    }

    @Override
    public Verdict verdict() {
        found.count("rows of the lifecycle taken", rows.size());
        return found.verdict("C", PROMISE);
    }
}
