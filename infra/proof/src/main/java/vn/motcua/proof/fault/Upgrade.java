package vn.motcua.proof.fault;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.demo.Home;
import vn.motcua.demo.Processes;
import vn.motcua.proof.cluster.Member;

/**
 * A rolling upgrade: of each service the next version joins, both work for a while, and the former one is asked to go; and the
 * same the other way round, for an upgrade may have to be taken back.
 */
final class Upgrade {

    /** What the next version will do otherwise, as far as a former one can notice: more fields in what it stores and tells. */
    static final Path NEXT = Home.checkout().resolve("infra/proof/src/next/next-version.patch");

    private static final Duration SIDE_BY_SIDE = Duration.ofSeconds(5);

    private Upgrade() {}

    static List<Fault> all() {
        return List.of(ProcessFaults.named("upgrade-and-back", field -> {
            replaced(field, next());
            replaced(field, null);
        }));
    }

    private static Path next() {
        return Patch.compiled(NEXT, Home.runDirectory().resolve("next"));
    }

    /** Nobody may fail, from when the new process joins until the former one has left. */
    private static void replaced(Field field, @Nullable Path software) {
        for (Member former : field.cluster().services()) {
            Instant from = Instant.now();
            field.cluster().join(former, software).awaitReady();
            Processes.pause(SIDE_BY_SIDE);
            Duration took = former.terminate();
            field.cluster().leave(former);
            field.traces().stopped(new Traces.Stop(former.name(), from, Instant.now(), took));
        }
    }
}
