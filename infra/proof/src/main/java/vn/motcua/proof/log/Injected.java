package vn.motcua.proof.log;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the harness did to the platform, as the judge must know it.
 *
 * @param kills how often each part was ended with kill -9, by its name (intake, routing, department, notification, gateway, kafka, mongodb, standins)
 * @param providerFaults how often the providers were told to fail in the middle of a message
 * @param early dossiers of which the harness itself put events on the topic before their turn
 */
public record Injected(List<Poison> poison, Map<String, Integer> kills, int providerFaults, Set<String> early) {
    public Injected {
        poison = List.copyOf(poison);
        kills = Map.copyOf(kills);
        early = Set.copyOf(early);
    }

    /** With nothing put on the topic before its turn. */
    public Injected(List<Poison> poison, Map<String, Integer> kills, int providerFaults) {
        this(poison, kills, providerFaults, Set.of());
    }

    /** How often a part was killed. */
    public int kills(String part) {
        return kills.getOrDefault(part, 0);
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
