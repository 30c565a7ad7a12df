package vn.motcua.proof.fault;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import vn.motcua.proof.log.Injected;

/** What was done to the platform so far; the judge is told. */
public final class Traces {

    private final Map<String, Integer> kills = new TreeMap<>();
    private final Map<String, Integer> strikes = new TreeMap<>();
    private final List<Injected.Poison> poison = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();
    private final Set<String> early = new TreeSet<>();
    private final List<Stop> stops = new ArrayList<>();
    private int providerFaults;

    /** A service that was asked to go: requests that left between these must not fail. */
    public record Stop(String member, Instant from, Instant to, Duration took) {}

    synchronized void killed(String part) {
        kills.merge(part, 1, Integer::sum);
    }

    synchronized void struck(String fault) {
        strikes.merge(fault, 1, Integer::sum);
    }

    synchronized void poisoned(Injected.Poison wanted) {
        poison.add(wanted);
    }

    synchronized void early(String dossier) {
        early.add(dossier);
    }

    /** A provider, or the way to it, was cut off in the middle of what it did. */
    synchronized void providerFailed() {
        providerFaults++;
    }

    /** Something that could not be done here, for the report. */
    synchronized void remark(String sentence) {
        if (!remarks.contains(sentence)) {
            remarks.add(sentence);
        }
    }

    synchronized void stopped(Stop stop) {
        stops.add(stop);
    }

    /** Services that were asked to go. */
    public synchronized List<Stop> stops() {
        return List.copyOf(stops);
    }

    /** How often each fault struck. */
    public synchronized Map<String, Integer> strikes() {
        return Map.copyOf(strikes);
    }

    /** How many processes were ended with kill -9. */
    public synchronized int kills() {
        return kills.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** What could not be done here. */
    public synchronized List<String> remarks() {
        return List.copyOf(remarks);
    }

    /** For the judge. */
    public synchronized Injected injected() {
        return new Injected(poison, kills, providerFaults, early);
    }
}
