package vn.motcua.proof.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** The store's files as one of its secondaries had them at a moment at which it wrote nothing, while everything else went on. */
public final class Backup {

    private final Cluster cluster;
    private final Path files;
    private final Instant taken;

    private Backup(Cluster cluster, Path files, Instant taken) {
        this.cluster = cluster;
        this.files = files;
        this.taken = taken;
    }

    /** Taken now. */
    public static Backup of(Cluster cluster) {
        StoreAdmin store = cluster.store();
        int secondary = store.primary().orElse(0) == 0 ? 1 : 0;
        Path files = cluster.directory().resolve("backup");
        Instant taken = Instant.now();
        store.lock(secondary);
        try {
            copy(directory(cluster, secondary), files);
        } finally {
            store.unlock(secondary);
        }
        return new Backup(cluster, files, taken);
    }

    private static Path directory(Cluster cluster, int server) {
        return cluster.directory()
                .resolve(cluster.instances("mongodb").get(server).name());
    }

    /** Nothing younger than this is surely in it. */
    public Instant taken() {
        return taken;
    }

    /** Puts it in the place of what every server of the store has; no service may run meanwhile. */
    public void restore() {
        List<Member> servers = cluster.instances("mongodb");
        servers.forEach(Member::kill);
        for (int server = 0; server < servers.size(); server++) {
            Path directory = directory(cluster, server);
            everythingIn(directory).reversed().forEach(Backup::delete);
            copy(files, directory);
        }
        servers.forEach(Member::start);
        servers.forEach(Member::awaitReady);
    }

    private static void copy(Path from, Path to) {
        for (Path file : everythingIn(from)) {
            Path copy = to.resolve(from.relativize(file));
            try {
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.createDirectories(copy.getParent());
                    Files.copy(file, copy);
                }
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }

    /** Parents before their children; without what the server notes of itself, locked or not. */
    private static List<Path> everythingIn(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.skip(1)
                    .filter(file -> !directory.relativize(file).startsWith("diagnostic.data"))
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
