package vn.motcua.demo;

import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** {@code ./motcua due}: reckons due dates by the national calendar, without Spring and without a running platform. */
public final class DueMain {

    private DueMain() {}

    public static void main(String... arguments) {
        InputLines in = new InputLines(new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)));
        PrintStream out = new PrintStream(
                new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)), false, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        int code = new DueCommand(in, out, err).run(List.of(arguments));
        out.flush();
        System.exit(code);
    }
}
