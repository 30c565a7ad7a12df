package vn.motcua.proof.log;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the harness did to the platform, as the judge must know it.
 *
 * @param kills how often each part was ended with kill -9, by its name (intake, routing, department, notification, gateway, kafka, mongodb, standins)
 * @param providerFaults how often the providers were told to fail in the middle of a message
 */
public record Injected(List<Poison> poison, Map<String, Integer> kills, int providerFaults) {
    public Injected {
        poison = List.copyOf(poison);
        kills = Map.copyOf(kills);
    }

    /**
     * A record on the topic that no service can handle.
     *
     * @param dossier the lane it is in
     * @param kind UNREADABLE, UNKNOWN_VERSION, IMPOSSIBLE or TOO_LARGE
     * @param services which services must park that lane because of it; no other may
     */
    public record Poison(String dossier, String kind, Set<String> services) {
        public Poison {
            services = Set.copyOf(services);
        }
    }

    /** Nothing. */
    public static Injected nothing() {
        return new Injected(List.of(), Map.of(), 0);
    }
}
