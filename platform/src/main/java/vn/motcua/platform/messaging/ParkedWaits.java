package vn.motcua.platform.messaging;

import java.util.List;
import reactor.core.publisher.Flux;
import vn.motcua.platform.store.ParkedLane;
import vn.motcua.platform.store.ParkingLot;
import vn.motcua.platform.waits.LongWait;
import vn.motcua.platform.waits.LongWaits;
import vn.motcua.platform.waits.WaitKind;

/** Parked lanes, each under its dossier's id. */
final class ParkedWaits implements LongWaits {

    static final WaitKind GAP = WaitKind.technical(
            "GAP",
            "While it has a next try: nothing. Then: the owner has no such event; DISCARD a forged one, or mend the owner.");

    static final WaitKind PARKED = WaitKind.technical(
            "PARKED_LANE",
            "Mend the cause and replay; or replay with DISCARD (forged) or MARK_SEEN (genuine, no effect).");

    private final ParkingLot parking;

    ParkedWaits(ParkingLot parking) {
        this.parking = parking;
    }

    @Override
    public List<WaitKind> kinds() {
        return List.of(GAP, PARKED);
    }

    @Override
    public Flux<LongWait> all() {
        return parking.all(Integer.MAX_VALUE).map(this::wait);
    }

    LongWait wait(ParkedLane lane) {
        LongWait wait = kind(lane.code())
                .of(lane.id(), "lane", lane.since())
                .named(lane.id())
                .because(new LongWait.Cause(lane.code(), lane.reason(), lane.attempts(), lane.wakeAt()))
                .holding(lane.entries().stream().map(ParkedWaits::held).toList());
        return lane.wakeAt() == null ? wait : wait.ownedBy(new LongWait.Owner(WaitKind.SYSTEM, ""));
    }

    private static WaitKind kind(String code) {
        return switch (code) {
            case "GAP" -> GAP;
            case "TEMPORARY" ->
                PARKED.advising("Nothing yet: it is tried again. If it stays, look at what the reason names.");
            case "UNREADABLE" ->
                PARKED.advising(
                        "Replay with resolution DISCARD if the record is garbage; the owner's journal is asked again.");
            case "TOPIC_AHEAD" ->
                PARKED.advising(
                        "If the store was restored to an older state: bring back what it lacks, then POST /api/reconciliations/{service}. "
                                + "If what the topic has more is forged: replay with STORE_IS_RIGHT.");
            case "UNKNOWN_VERSION" -> PARKED.advising("Upgrade this service, then replay.");
            default -> PARKED;
        };
    }

    private static LongWait.Held held(ParkedLane.Entry record) {
        return new LongWait.Held(
                record.position(), record.type(), record.source(), record.sequence(), record.eventId());
    }
}
