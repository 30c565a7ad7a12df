package vn.motcua.platform.messaging;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.motcua.platform.journal.JournalSpec;
import vn.motcua.platform.store.Forgeries;
import vn.motcua.platform.store.JournalStore;
import vn.motcua.platform.store.ParkedLane;
import vn.motcua.platform.store.ParkingLot;

/**
 * Lanes of dossiers whose journal in the store is older than what the topic holds of it. They stay parked, whatever else
 * they wait for, until a comparison finds the journal where the topic is: a new event of theirs would repeat a sequence. Or
 * until an operator says that what the topic has more is forged.
 */
final class StaleLanes {

    /** The code of their incidents. */
    static final String CODE = ParkingLot.TOPIC_AHEAD;

    private static final Logger LOG = LoggerFactory.getLogger(StaleLanes.class);

    private final ParkingLot parking;
    private final Forgeries forgeries;
    private final String prefix;

    StaleLanes(ParkingLot parking, Forgeries forgeries, JournalStore<?> dossierStore) {
        this.parking = parking;
        this.forgeries = forgeries;
        this.prefix = "/" + dossierStore.spec().name() + "/";
    }

    /**
     * Parks all that nobody called forged, and lets go on whatever was parked so before and agrees again.
     *
     * @param found all that a comparison found, forged or not
     * @return what counts
     */
    List<Reconciliation.Ahead> park(List<Reconciliation.Ahead> found) {
        Map<String, Long> forged = Blocking.all(forgeries.all()).stream()
                .collect(Collectors.toMap(Forgeries.Forgery::source, Forgeries.Forgery::upTo));
        List<Reconciliation.Ahead> ahead = found.stream()
                .filter(one -> one.onTopic() > forged.getOrDefault(one.source(), 0L))
                .toList();
        ahead.forEach(this::park);
        Set<String> still = ahead.stream().flatMap(one -> lane(one).stream()).collect(Collectors.toSet());
        for (ParkedLane lane : Blocking.all(parking.coded(CODE))) {
            if (!still.contains(lane.id())) {
                letGo(lane, "it agrees with the topic again");
            }
        }
        Set<String> differing = sources(found);
        Blocking.get(forgeries.forget(forged.keySet().stream()
                .filter(source -> !differing.contains(source))
                .toList()));
        return ahead;
    }

    private static Set<String> sources(List<Reconciliation.Ahead> ahead) {
        return ahead.stream().map(Reconciliation.Ahead::source).collect(Collectors.toSet());
    }

    /** What the topic has more of this lane is forged: it goes on with what the store holds. False if it changed meanwhile. */
    boolean forged(ParkedLane lane) {
        String source = lane.source();
        if (!lane.code().equals(CODE) || source == null) {
            return false;
        }
        Blocking.get(forgeries.declare(source, lane.missingFrom()));
        return letGo(lane, "what the topic has more is forged");
    }

    private boolean letGo(ParkedLane lane, String why) {
        ParkedLane.Reason soon = new ParkedLane.Reason("TEMPORARY", why, null, 0, Duration.ZERO);
        return Boolean.TRUE.equals(Blocking.get(parking.recode(lane, soon)));
    }

    private void park(Reconciliation.Ahead ahead) {
        LOG.error("the topic is ahead of source={}: {} > {}", ahead.source(), ahead.onTopic(), ahead.inStore());
        String detail = "the topic holds " + ahead.source() + " up to " + ahead.onTopic() + ", the store only up to "
                + ahead.inStore();
        ParkedLane.Reason reason = new ParkedLane.Reason(CODE, detail, ahead.source(), ahead.onTopic(), null);
        lane(ahead).ifPresent(lane -> Blocking.get(parking.block(lane, reason)));
    }

    /** Empty for what hangs on no dossier; several documents of one dossier have one lane. */
    private Optional<String> lane(Reconciliation.Ahead ahead) {
        return ahead.source().startsWith(prefix)
                ? Optional.of(JournalSpec.lane(ahead.source().substring(prefix.length())))
                : Optional.empty();
    }

    /** Nothing counts as forged any more: what an operator said was of a store that knew more. */
    void trustTheTopic() {
        Blocking.get(forgeries.forget(Blocking.all(forgeries.all().map(Forgeries.Forgery::source))));
    }
}
