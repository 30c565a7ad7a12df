package vn.motcua.platform.messaging.model;

import java.util.HashSet;
import java.util.Set;

/** GapRequests, step by step: asks an instance of the owner to publish again, one request per source at a time. */
final class GapSteps {

    private static final long PATIENCE = 30_000;

    private final Instance instance;
    private final Set<String> asked = new HashSet<>();

    GapSteps(Instance instance) {
        this.instance = instance;
    }

    void ask(String source, long from) {
        if (asked.add(source)) {
            instance.proc.start("gap", () -> request(source, from));
        }
    }

    private void request(String source, long from) {
        try {
            instance.world.step("ask for", source + " from " + from);
            int end = source.indexOf('/', 1);
            Instance owner = instance.cluster.any(source.substring(1, end));
            if (owner != null) {
                owner.proc
                        .call("again", () -> {
                            owner.relay.again(source.substring(end + 1), from);
                            return true;
                        })
                        .await(PATIENCE);
            }
        } catch (Trouble failure) {
            instance.world.tell("asking failed, asked again later");
        } finally {
            asked.remove(source);
        }
    }

    boolean atWork() {
        return !asked.isEmpty();
    }
}
