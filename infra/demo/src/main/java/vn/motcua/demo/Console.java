package vn.motcua.demo;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** The one place that prints for {@code ./motcua}; everything else logs. */
public final class Console {

    private final PrintStream out;

    /** Prints to standard output. */
    public Console() {
        this(new FileOutputStream(FileDescriptor.out));
    }

    private Console(OutputStream out) {
        this.out = new PrintStream(out, true, StandardCharsets.UTF_8);
    }

    /** Prints nowhere. */
    public static Console silent() {
        return new Console(OutputStream.nullOutputStream());
    }

    /** One line. */
    public void line(String format, Object... values) {
        out.println(values.length == 0 ? format : format.formatted(values));
    }

    /** A heading with a blank line before it. */
    public void heading(String text) {
        line("");
        line("── %s", text);
    }
}
