package vn.motcua.proof.fault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.motcua.proof.cluster.Member;
import vn.motcua.proof.cluster.Standins;

/** Clocks that are wrong, providers that fail or say strange things of what they sent, and a long night. */
final class WorldFaults {

    private static final double SKEWED = 20;
    private static final double STORM = 20;
    private static final Duration NIGHT = Duration.ofDays(21);
    private static final List<Path> LIBRARIES = List.of(
            Path.of("/usr/lib"), Path.of("/usr/lib64"), Path.of("/usr/local/lib"), Path.of("/opt/homebrew/lib"));

    private WorldFaults() {}

    static List<Fault> all() {
        return List.of(
                ProcessFaults.named("clock-ahead", field -> skewed(field, "+600")),
                ProcessFaults.named("clock-behind", field -> skewed(field, "-600")),
                storm("provider-errors", Standins.FAULTS, "ERROR", 0),
                storm("provider-slow", Standins.FAULTS, "SLOW", 4000),
                storm("provider-accepts-then-drops", Standins.FAULTS, "ACCEPT_THEN_DROP", 0),
                storm("provider-one-errors", Standins.FAULTS_OF_THE_FIRST, "ERROR", 0),
                storm("provider-throttles", Standins.FAULTS, "THROTTLED", 0),
                storm("centre-away", Standins.FAULTS_OF_THE_CENTRE, "AWAY", 0),
                storm("centre-silent", Standins.FAULTS_OF_THE_CENTRE, "SILENT", 0),
                storm("centre-accepts-then-drops", Standins.FAULTS_OF_THE_CENTRE, "ACCEPT_THEN_DROP", 0),
                said("receipts-twice", "TWICE", 50),
                said("receipts-out-of-order", "DISORDERED", 50),
                said("receipts-forged", "FORGED", 50),
                said("receipts-late", "ONCE", 15_000),
                ProcessFaults.named("long-night", WorldFaults::night));
    }

    /** One process lives ten minutes in the future or in the past, its operating system's clock included. */
    private static void skewed(Field field, String seconds) {
        Member member = field.oneOf(field.cluster().services());
        Optional<Path> library = faketime();
        if (library.isEmpty()) {
            field.traces().remark("Clock skew was left out: libfaketime is not on this machine (Debian: faketime).");
            return;
        }
        field.cluster()
                .environment(
                        member,
                        Map.of(
                                "LD_PRELOAD",
                                library.get().toString(),
                                "FAKETIME",
                                seconds,
                                "FAKETIME_DONT_FAKE_MONOTONIC",
                                "1",
                                "NO_FAKE_STAT",
                                "1"));
        field.kill(member);
        field.cluster().mend();
        field.last(SKEWED);
        field.cluster().environment(member, Map.of());
        field.kill(member);
        field.cluster().mend();
    }

    private static Optional<Path> faketime() {
        return LIBRARIES.stream()
                .filter(Files::isDirectory)
                .flatMap(WorldFaults::below)
                .findFirst();
    }

    private static Stream<Path> below(Path directory) {
        try (Stream<Path> found = Files.find(
                directory, 4, (path, file) -> path.getFileName().toString().startsWith("libfaketimeMT."))) {
            return found.toList().stream();
        } catch (IOException unreadable) {
            return Stream.empty();
        }
    }

    /** Providers of SMS fail in this mode for a while; those that are slow take so many milliseconds. */
    private static Fault storm(String name, String path, String mode, int millis) {
        return ProcessFaults.named(name, field -> {
            field.traces().providerFailed();
            forAWhile(field, path, mode, millis, "NONE");
        });
    }

    /** All providers of SMS say for a while in this mode, after so many milliseconds, what became of messages. */
    private static Fault said(String name, String mode, int millis) {
        return ProcessFaults.named(name, field -> forAWhile(field, Standins.RECEIPTS, mode, millis, "ONCE"));
    }

    private static void forAWhile(Field field, String path, String mode, int millis, String usual) {
        Standins world = new Standins(field.cluster().standinsUrl());
        world.become(path, mode, millis);
        field.last(STORM);
        world.become(path, usual, 0);
    }

    /** All services die, and wake up three weeks later by the business clock: every deadline has passed. */
    private static void night(Field field) {
        field.cluster().services().forEach(field::kill);
        field.cluster().clockOffset(field.cluster().clockOffset().plus(NIGHT));
        field.cluster().mend();
    }
}
