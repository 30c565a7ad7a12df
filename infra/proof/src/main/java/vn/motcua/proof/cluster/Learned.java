package vn.motcua.proof.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import vn.motcua.demo.Home;

/**
 * What the JVM learned of each program in a run before (an AOT cache: classes loaded and linked), so that processes start with
 * half the work. It is of one build, and worth a minute or two where hundreds of processes are to start.
 */
final class Learned {

    private final Path directory;
    private volatile boolean learning;

    Learned(Path directory) {
        this.directory = directory;
    }

    /** From now on processes are started to be learned from, or with what was learned. */
    void learning(boolean on) {
        try {
            Files.createDirectories(directory);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        learning = on;
    }

    /** Whether the JVM learns from this process: from the first of each part. */
    static boolean from(String name) {
        return name.endsWith("-1");
    }

    /** Whether there is nothing of this build about the part of one of these processes. */
    boolean missing(Stream<String> names) {
        long built = Home.libraries().map(Learned::written).max(Long::compare).orElse(0L);
        return names.anyMatch(name -> written(cache(name)) < built);
    }

    /** What to say to the JVM of this process. */
    List<String> flags(String name) {
        Path cache = cache(name);
        if (learning) {
            return from(name) ? List.of("-XX:AOTCacheOutput=" + cache) : List.of();
        }
        return Files.exists(cache) ? List.of("-XX:AOTCache=" + cache) : List.of();
    }

    private Path cache(String name) {
        return directory.resolve(Member.part(name) + ".aot");
    }

    /** In milliseconds since 1970; 0 if it is not there. */
    private static long written(Path file) {
        return file.toFile().lastModified();
    }
}
