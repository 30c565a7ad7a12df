package vn.motcua.demo;

import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/**
 * Reads input line by line and keeps one line at a time, however much there is. A byte order mark and the blanks around a
 * line are no part of it.
 */
final class InputLines {

    /** In characters; what is longer is no line that anybody wrote, and would not fit into a small heap. */
    static final int LONGEST = 1 << 20;

    private final Reader in;
    private boolean begun;

    InputLines(Reader in) {
        this.in = in;
    }

    /** Whether the next line is there already, or would have to be waited for. */
    boolean ready() throws IOException {
        return in.ready();
    }

    /** The next line, cut behind {@link #LONGEST} characters; null at the end. */
    @Nullable
    String next() throws IOException {
        StringBuilder line = new StringBuilder();
        int read = in.read();
        if (read < 0) {
            return null;
        }
        if (!begun && read == '\uFEFF') {
            read = in.read();
        }
        begun = true;
        while (read >= 0 && read != '\n') {
            if (line.length() <= LONGEST) {
                line.append((char) read);
            }
            read = in.read();
        }
        return line.length() > LONGEST ? line.toString() : line.toString().strip();
    }
}
