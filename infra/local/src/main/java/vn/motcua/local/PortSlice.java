package vn.motcua.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which part of the ports is this process's, so that those that run beside each other never give the same one: tests of two
 * modules, a demo and a proof. Whoever has a slice holds a lock on its file until the process ends, however it ends.
 */
final class PortSlice {

    /** Open until the process ends, for a lock is gone with its channel, and with any other of this process on the same file. */
    private static final Set<FileChannel> OPEN = ConcurrentHashMap.newKeySet();

    private PortSlice() {}

    /** The first slice nobody has, kept from now on; empty if all are taken. {@code dir} holds one empty file for each slice. */
    static OptionalInt claim(Path dir, int slices) {
        try {
            Files.createDirectories(dir);
            for (int slice = 0; slice < slices; slice++) {
                if (locks(dir.resolve(Integer.toString(slice)))) {
                    return OptionalInt.of(slice);
                }
            }
            return OptionalInt.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "No port can be set apart in " + dir + ": is it this user's, and writable?", e);
        }
    }

    private static boolean locks(Path file) throws IOException {
        var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        OPEN.add(channel);
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException ownAlready) {
            return false;
        }
    }
}
