package vn.motcua.proof;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import vn.motcua.proof.cluster.Cluster;
import vn.motcua.proof.drive.Settings;
import vn.motcua.proof.fault.Faults;

/**
 * What {@code ./motcua prove} was asked for.
 *
 * @param seed decides the order of faults and what happens to which dossier
 * @param minutes how long faults strike at least; every kind strikes once in any case
 * @param rate commands a second that the driver sends
 * @param times how often each kind of process is killed where that is measured
 * @param faults names, or beginnings of names, of the faults to use; empty for all
 * @param rest words that no option took
 */
record Options(
        Scenario scenario, long seed, double minutes, double rate, int times, List<String> faults, List<String> rest) {

    private static final double LONG_RUN_MINUTES = 10;
    private static final Settings.Patience SHORT =
            new Settings.Patience(Duration.ofSeconds(15), Duration.ofMinutes(2), Duration.ofMinutes(2));
    /** What a mutant has broken never comes. */
    private static final Settings.Patience BRIEF =
            new Settings.Patience(Duration.ofSeconds(15), Duration.ofMinutes(1), Duration.ofMinutes(1));

    /** What is proved. */
    enum Scenario {
        /** Mixed journeys under every kind of fault. */
        FAULTS,
        /** How fast everybody is back after kill -9, and others take over. */
        RECOVERY,
        /** Far more than the platform can do. */
        OVERLOAD,
        /** What poison does to those who have nothing to do with it. */
        POISON,
        /** One of two providers of SMS fails for some minutes. */
        PROVIDERS,
        /** Many notices, a bulk beside them, and the deaths of the service that sends them. */
        NOTICES,
        /** The next version takes over from this one, process by process under load, and this one from it again. */
        UPGRADE,
        /** The store is restored to what it was a thousand commands ago, and the topic is not. */
        RESTORE,
        /** Whether the judge notices a protocol that is broken on purpose. */
        MUTANTS
    }

    static Options parse(String... words) {
        Scenario scenario = Scenario.FAULTS;
        long seed = 20261125;
        double minutes = 2;
        double rate = 3;
        int times = 20;
        List<String> faults = List.of();
        List<String> rest = new ArrayList<>();
        for (int index = 0; index < words.length; index++) {
            switch (words[index]) {
                case "--scenario" -> scenario = scenario(value(words, ++index));
                case "--seed" -> seed = number(value(words, ++index), Long::valueOf);
                case "--minutes" -> minutes = number(value(words, ++index), Double::valueOf);
                case "--rate" -> rate = number(value(words, ++index), Double::valueOf);
                case "--times" -> times = number(value(words, ++index), Integer::valueOf);
                case "--faults" -> faults = Arrays.asList(value(words, ++index).split(","));
                case "--mutants" -> scenario = Scenario.MUTANTS;
                default -> rest.add(words[index]);
            }
        }
        return new Options(scenario, seed, minutes, rate, times, faults, rest);
    }

    private static String value(String[] words, int index) {
        if (index == words.length) {
            throw new IllegalArgumentException(words[index - 1] + " needs a value");
        }
        return words[index];
    }

    private static Scenario scenario(String name) {
        return Arrays.stream(Scenario.values())
                .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no scenario " + name + "; there is "
                        + Arrays.toString(Scenario.values()).toLowerCase(Locale.ROOT)));
    }

    private static <N> N number(String text, Function<String, N> reading) {
        try {
            return reading.apply(text);
        } catch (NumberFormatException wrong) {
            throw new IllegalArgumentException(text + " is not a number", wrong);
        }
    }

    /** The same with other faults for so long. */
    Options with(List<String> others, double time) {
        return new Options(scenario, seed, time, rate, times, others, rest);
    }

    /** Settings of a driver of this cluster, with the usual patience. */
    Settings settings(Cluster cluster) {
        return Settings.of(
                        cluster.gateway(),
                        cluster.standinsUrl(),
                        cluster.secrets().demo(),
                        seed)
                .at(rate);
    }

    /** Whether nothing happens but to services, and store and broker are to be as fast as they are. */
    boolean isOfSpeed() {
        return scenario == Scenario.NOTICES || scenario == Scenario.OVERLOAD;
    }

    /** How long the driver waits: longer than the longest fault with the restart after it. */
    Settings.Patience patience() {
        if (scenario == Scenario.MUTANTS) {
            return BRIEF;
        }
        return isShort() ? SHORT : Settings.Patience.usual();
    }

    /** How long everything may take to come to rest. */
    Duration quiet() {
        return scenario == Scenario.MUTANTS ? Duration.ofMinutes(1) : Duration.ofMinutes(5);
    }

    /** Whether something strikes and the judge looks at what came of it, rather than figures are taken. */
    boolean isJudged() {
        return scenario == Scenario.FAULTS || scenario == Scenario.UPGRADE;
    }

    /** What strikes. */
    Faults deck() {
        if (scenario == Scenario.UPGRADE) {
            return Faults.upgrade(seed);
        }
        return isShort() ? Faults.onceEach(seed, faults) : Faults.all(seed, faults);
    }

    /** Whether faults are shortened and every kind strikes once. */
    boolean isShort() {
        return minutes < LONG_RUN_MINUTES;
    }

    /** 1 for faults of full length; less in a short run. */
    double pace() {
        return isShort() ? 0.15 : 1;
    }
}
