package vn.motcua.platform.messaging;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.motcua.platform.journal.JournalSpec;
import vn.motcua.platform.store.JournalStore;
import vn.motcua.platform.store.ParkedLane;
import vn.motcua.platform.store.ParkingLot;

/**
 * Lanes of dossiers whose journal in the store is older than what the topic holds of it. They stay parked, whatever else
 * they wait for, until a comparison finds the journal where the topic is: a new event of theirs would repeat a sequence.
 */
final class StaleLanes {

    /** The code of their incidents. */
    static final String CODE = ParkingLot.TOPIC_AHEAD;

    private static final Logger LOG = LoggerFactory.getLogger(StaleLanes.class);

    private final ParkingLot parking;
    private final String prefix;

    StaleLanes(ParkingLot parking, JournalStore<?> dossierStore) {
        this.parking = parking;
        this.prefix = "/" + dossierStore.spec().name() + "/";
    }

    /** Parks these, and lets those go on that were parked so before and agree again. */
    void park(List<Reconciliation.Ahead> ahead) {
        ahead.forEach(this::park);
        Set<String> still = ahead.stream().map(Reconciliation.Ahead::source).collect(Collectors.toSet());
        for (ParkedLane lane : Blocking.all(parking.coded(CODE))) {
            if (!still.contains(String.valueOf(lane.source()))) {
                Blocking.get(parking.recode(lane, reason("TEMPORARY", "it agrees with the topic again", null)));
            }
        }
    }

    private void park(Reconciliation.Ahead ahead) {
        LOG.error("the topic is ahead of source={}: {} > {}", ahead.source(), ahead.onTopic(), ahead.inStore());
        if (ahead.source().startsWith(prefix)) {
            String detail = "the topic holds " + ahead.source() + " up to " + ahead.onTopic()
                    + ", the store only up to " + ahead.inStore();
            String lane = JournalSpec.lane(ahead.source().substring(prefix.length()));
            Blocking.get(parking.block(lane, reason(CODE, detail, ahead.source())));
        }
    }

    private static ParkedLane.Reason reason(
            String code, String detail, @org.jspecify.annotations.Nullable String source) {
        return new ParkedLane.Reason(code, detail, source, 0, code.equals(CODE) ? null : java.time.Duration.ZERO);
    }
}
