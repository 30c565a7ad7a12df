package vn.motcua.proof.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import vn.motcua.proof.cluster.Member;
import vn.motcua.proof.cluster.SmallDisk;

/** The disk under the store's primary is full. */
final class DiskFault {

    private static final double FULL = 15;

    private DiskFault() {}

    private static void strike(Field field) {
        Path directory = field.cluster().directory().resolve("mongodb-3");
        if (!SmallDisk.is(directory)) {
            field.traces().remark("Disk full was left out: this machine refuses a mount of its own (it needs root).");
            return;
        }
        field.cluster().store().stepUp(2);
        Member store = field.cluster().instances("mongodb").get(2);
        SmallDisk.fill(directory, used(directory));
        field.last(FULL);
        SmallDisk.widen(directory);
        store.start();
        field.cluster().mend();
    }

    private static long used(Path directory) {
        try {
            FileStore disk = Files.getFileStore(directory);
            return disk.getTotalSpace() - disk.getUnallocatedSpace();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static List<Fault> all() {
        return List.of(ProcessFaults.named("disk-full", DiskFault::strike));
    }
}
