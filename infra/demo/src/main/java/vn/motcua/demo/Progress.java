package vn.motcua.demo;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A bar on standard error that says how much of a file was sent; drawn once per percent. */
final class Progress implements AutoCloseable {

    private static final int WIDTH = 40;

    private final PrintStream out = System.err;
    private final long size;
    private long sent;
    private long drawn = -1;

    Progress(long size) {
        this.size = size;
    }

    /** The file, counted as it is read. */
    InputStream reading(Path file) {
        try {
            return new Counted(Files.newInputStream(file));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private synchronized void sent(long bytes) {
        sent += bytes;
        long percent = size == 0 ? 100 : Math.min(100, sent * 100 / size);
        if (percent != drawn) {
            drawn = percent;
            int full = (int) (percent * WIDTH / 100);
            out.print("\r[" + "#".repeat(full) + ".".repeat(WIDTH - full) + "] " + percent + " % sent");
            out.flush();
        }
    }

    /** Ends the bar's line. */
    @Override
    public synchronized void close() {
        if (drawn >= 0) {
            out.println();
        }
    }

    /** Tells how much was read. */
    private final class Counted extends FilterInputStream {

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int next = super.read();
            sent(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int count = super.read(into, offset, length);
            sent(Math.max(count, 0));
            return count;
        }
    }
}
