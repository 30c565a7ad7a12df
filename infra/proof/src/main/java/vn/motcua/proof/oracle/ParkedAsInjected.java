package vn.motcua.proof.oracle;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.motcua.proof.log.Injected;
import vn.motcua.proof.oracle.world.Folder;
import vn.motcua.proof.oracle.world.Kind;
import vn.motcua.proof.oracle.world.Parked;
import vn.motcua.proof.oracle.world.Stored;
import vn.motcua.proof.oracle.world.World;

/** H: the lanes that are parked are those that the harness poisoned, and flags and lanes agree. */
final class ParkedAsInjected implements Check {

    private static final String PROMISE = "Parked lanes equal the poison injected, no more and no less.";

    private final Map<String, Set<String>> expected = new HashMap<>();
    private final Findings found = new Findings("lanes examined", "lanes poisoned", "lanes parked", "records waiting");

    ParkedAsInjected(World world) {
        for (Injected.Poison poison : world.injected().poison()) {
            for (String service : poison.services()) {
                expected.computeIfAbsent(service + ":" + poison.dossier(), first -> new HashSet<>())
                        .add(poison.kind());
            }
        }
        found.count("lanes poisoned", expected.size());
    }

    @Override
    public void look(Folder folder) {
        for (Parked lane : folder.lanes()) {
            found.count("lanes parked");
            found.count("records waiting", lane.waiting());
            Set<String> kinds = expected.remove(lane.service().text() + ":" + folder.id());
            String text = lane.service().text() + " parked the lane as " + lane.code() + ": " + lane.reason();
            found.require(kinds != null, folder.id(), text + "; nobody poisoned it");
            found.require(
                    kinds == null || kinds.stream().anyMatch(kind -> explains(kind, lane.code())),
                    folder.id(),
                    text + "; it was poisoned with " + kinds);
        }
        flags(folder);
    }

    /** What a service may say of each kind of poison. */
    private static boolean explains(String kind, String code) {
        return switch (kind) {
            case "UNREADABLE" -> code.equals("UNREADABLE");
            case "TOO_LARGE" -> true;
            case "UNKNOWN_VERSION" -> code.equals("UNKNOWN_VERSION");
            default ->
                Set.of("IMPOSSIBLE", "SEQUENCE_CONFLICT", "HANDLER_FAILED").contains(code);
        };
    }

    private void flags(Folder folder) {
        for (Kind service : Kind.services()) {
            boolean lane = folder.isParkedIn(service);
            boolean flag = folder.head(service).map(Stored::parked).orElse(false);
            found.count("lanes examined");
            found.require(
                    lane == flag,
                    folder.id(),
                    service.text()
                            + (flag ? " flags the dossier as parked without a lane" : " has a lane without a flag"));
        }
        for (Stored part : folder.documents()) {
            found.require(
                    !part.parked() || part.id().equals(folder.id()),
                    folder.id(),
                    part.source() + " is flagged, which is a part only");
        }
    }

    @Override
    public Verdict verdict() {
        Set<String> unparked = expected.keySet().stream().collect(Collectors.toCollection(java.util.TreeSet::new));
        unparked.forEach(lane -> found.violated(
                lane.substring(lane.indexOf(':') + 1),
                "poisoned with " + expected.get(lane) + ", but not parked: " + lane));
        return found.verdict("H", PROMISE);
    }
}
