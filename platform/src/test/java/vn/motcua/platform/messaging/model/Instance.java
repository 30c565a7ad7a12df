package vn.motcua.platform.messaging.model;

import java.util.function.Predicate;

/** One running process of a service, with everything that the platform starts in it. */
final class Instance {

    final Cluster cluster;
    final World world;
    final Faults faults;
    final Office office;
    final Proc proc;
    final Db db;
    final RelaySteps relay;
    final GapSteps gaps;
    final IncidentSteps incidents;
    final CommandSteps commands;
    private final TimerSteps timers;

    Instance(Cluster cluster, Office office, Proc proc) {
        this.cluster = cluster;
        this.world = cluster.world;
        this.faults = cluster.faults;
        this.office = office;
        this.proc = proc;
        this.db = cluster.db(office);
        this.relay = new RelaySteps(proc, db, cluster.topic, faults);
        this.gaps = new GapSteps(this);
        LaneSteps lanes = new LaneSteps(this, gaps);
        this.incidents = new IncidentSteps(this, lanes);
        this.commands = new CommandSteps(this);
        this.timers = new TimerSteps(this);
        new ListenerSteps(this, cluster.group(office), lanes);
    }

    /** A save, and what is told at once to those who wait for it. */
    Doc save(Doc before, Doc.Change change) {
        return told(db.save(before, change), change);
    }

    Doc save(Doc before, Doc.Change change, boolean versioned, Predicate<Doc> handover) {
        return told(
                db.save(before, change, versioned && !world.broken(Mutation.SAVE_WITHOUT_THE_VERSION), handover),
                change);
    }

    private Doc told(Doc after, Doc.Change change) {
        if (!change.events().isEmpty()) {
            relay.offer(after.id);
        }
        if (!after.timers().isEmpty()) {
            timers.kick();
        }
        return after;
    }
}
