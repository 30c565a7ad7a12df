package vn.motcua.platform.messaging;

import java.time.Duration;
import vn.motcua.operation.meters.Figure;
import vn.motcua.platform.metrics.PlatformMetrics;
import vn.motcua.platform.store.LaneRepairs;
import vn.motcua.platform.store.ParkingLot;

/** Tries parked lanes again when their time has come, and counts them for the metric. */
final class ParkedLaneSweeper implements Background {

    private static final Figure.Watched PARKED = Figure.watched(
            "motcua.parked.lanes", "", "Dossiers whose events cannot go on here; counted every second.", "state");

    private final Lanes lanes;
    private final ParkingLot parking;
    private final Workers workers = new Workers("parked lanes");
    private volatile long parked;

    ParkedLaneSweeper(Lanes lanes, ParkingLot parking, PlatformMetrics metrics) {
        this.lanes = lanes;
        this.parking = parking;
        metrics.watch(PARKED, "parked", () -> parked);
    }

    @Override
    public void start() {
        LaneRepairs repairs = parking.repairs();
        workers.repeat(Duration.ofSeconds(1), this::sweep);
        workers.repeat(Duration.ofSeconds(2), () -> repair(repairs));
        workers.repeat(Duration.ofMinutes(1), () -> Blocking.get(repairs.strays()));
    }

    private void sweep() {
        lanes.retryDue();
        Long count = Blocking.get(parking.count());
        parked = count == null ? 0 : count;
    }

    private void repair(LaneRepairs repairs) {
        Blocking.get(repairs.bringOver());
        Blocking.get(repairs.flags());
        Blocking.all(repairs.empty()).forEach(lanes::drain);
    }

    @Override
    public void stop() {
        workers.stop();
    }

    @Override
    public boolean isRunning() {
        return workers.running();
    }
}
