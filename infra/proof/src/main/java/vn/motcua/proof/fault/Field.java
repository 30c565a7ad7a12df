package vn.motcua.proof.fault;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import vn.motcua.demo.Console;
import vn.motcua.demo.Processes;
import vn.motcua.proof.cluster.Cluster;
import vn.motcua.proof.cluster.Member;
import vn.motcua.proof.drive.Driver;

/**
 * Where faults strike.
 *
 * @param random of this fault's own, so that what it does depends on the seed and its turn only
 * @param pace 1 for the lengths of the full run; less for a shortened one
 * @param driver whose requests are hit; the dossiers that it left alone are for poison, each once
 */
public record Field(Cluster cluster, Random random, double pace, Console console, Traces traces, Driver driver) {

    /** Waits so many seconds of the full run. */
    void last(double seconds) {
        Processes.pause(Duration.ofMillis(Math.max(500, (long) (seconds * pace * 1000))));
    }

    <T> T oneOf(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    /** kill -9, written down. */
    void kill(Member member) {
        member.kill();
        traces.killed(member.part());
    }
}
