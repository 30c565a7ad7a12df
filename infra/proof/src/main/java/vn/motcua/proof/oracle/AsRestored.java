package vn.motcua.proof.oracle;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.motcua.platform.store.Seen;
import vn.motcua.proof.oracle.world.Folder;
import vn.motcua.proof.oracle.world.Kind;
import vn.motcua.proof.oracle.world.Stored;
import vn.motcua.proof.oracle.world.Strip;

/**
 * R: of a store that was restored, whatever the topic holds more of stands still and is listed, all others heard what the topic
 * tells, and no sequence was given twice.
 */
final class AsRestored implements Check {

    private static final String PROMISE =
            "Where a restored store lacks what the topic holds, the dossier is parked; all else was heard; no sequence was given twice.";
    private static final String CODE = "TOPIC_AHEAD";

    private final Findings found = new Findings("dossiers", "dossiers whole", "journals", "journals whole");

    @Override
    public void look(Folder folder) {
        Map<String, Long> heads = new HashMap<>();
        Map<String, String> given = new HashMap<>();
        for (Strip.Kept record : folder.topic().records()) {
            if (!record.source().isEmpty()) {
                heads.merge(record.source(), record.sequence(), Math::max);
                String place = record.source() + " " + record.sequence();
                String other = given.putIfAbsent(place, record.id());
                found.require(other == null || other.equals(record.id()), folder.id(), place + " was given twice");
            }
        }
        Map<String, Long> stored = folder.documents().stream()
                .collect(Collectors.toMap(
                        Stored::source, document -> document.marks().sequence()));
        List<String> behind = heads.entrySet().stream()
                .filter(head -> head.getValue() > stored.getOrDefault(head.getKey(), 0L))
                .map(Map.Entry::getKey)
                .toList();
        behind.forEach(source -> parked(folder, source));
        Kind.services().stream()
                .filter(service -> !folder.isParkedIn(service))
                .forEach(service -> heard(folder, service, heads));
        found.count("journals", heads.size());
        found.count("journals whole", heads.size() - behind.size());
        found.count("dossiers");
        found.count("dossiers whole", behind.isEmpty() ? 1 : 0);
    }

    private void heard(Folder folder, Kind service, Map<String, Long> heads) {
        Map<String, Seen> seen = folder.head(service).map(Stored::seen).orElse(Map.of());
        heads.entrySet().stream().filter(head -> service.hears(head.getKey())).forEach(head -> {
            Seen last = seen.get(head.getKey());
            found.count("heard to their end");
            found.require(
                    last != null && last.sequence() >= head.getValue(),
                    folder.id(),
                    service.text() + " has not heard all of " + head.getKey());
        });
    }

    /** What hangs on no dossier has no lane to be parked. */
    private void parked(Folder folder, String source) {
        Kind kind = Arrays.stream(Kind.values())
                .filter(each -> each.owns(source))
                .findFirst()
                .orElseThrow();
        found.count("journals behind in " + kind.text());
        boolean parked = folder.lanes().stream()
                .anyMatch(lane -> lane.service() == kind && lane.code().equals(CODE));
        found.require(parked || !Kind.services().contains(kind), folder.id(), source + " is behind, and not parked");
    }

    @Override
    public Verdict verdict() {
        return found.verdict("R", PROMISE);
    }
}
