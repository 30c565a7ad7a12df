package vn.motcua.proof.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A directory on a mount of its own in memory, so that it can be full without harm to the machine; needs root on Linux. */
public final class SmallDisk {

    private static final String WIDE = "size=4g";
    private static final long LAST_BYTES = 256 * 1024;

    private SmallDisk() {}

    /** Mounts it; false if the machine refuses. */
    static boolean mount(Path directory) {
        return run(List.of("mount", "-t", "tmpfs", "-o", WIDE, "tmpfs", directory.toString()));
    }

    /** Takes it away again, if it is there. */
    static void unmount(Path directory) {
        if (is(directory)) {
            run(List.of("umount", "-l", directory.toString()));
        }
    }

    /** Whether the directory is such a mount. */
    public static boolean is(Path directory) {
        try {
            return Files.isDirectory(directory)
                    && Files.getFileStore(directory).type().equals("tmpfs")
                    && !Files.getFileStore(directory).equals(Files.getFileStore(directory.getParent()));
        } catch (IOException gone) {
            return false;
        }
    }

    /** Leaves almost no room beyond what is used. */
    public static void fill(Path directory, long used) {
        run(List.of("mount", "-o", "remount,size=" + (used + LAST_BYTES), directory.toString()));
    }

    /** Makes room again. */
    public static void widen(Path directory) {
        if (is(directory)) {
            run(List.of("mount", "-o", "remount," + WIDE, directory.toString()));
        }
    }

    private static boolean run(List<String> command) {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException noSuchCommand) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
