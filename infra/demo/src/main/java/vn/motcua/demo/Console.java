package vn.motcua.demo;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** The one place that prints for {@code ./motcua}; everything else logs. */
final class Console {

    private final PrintStream out = new PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.out), true, StandardCharsets.UTF_8);

    /** One line. */
    void line(String format, Object... values) {
        out.println(values.length == 0 ? format : format.formatted(values));
    }

    /** A heading with a blank line before it. */
    void heading(String text) {
        line("");
        line("── %s", text);
    }
}
