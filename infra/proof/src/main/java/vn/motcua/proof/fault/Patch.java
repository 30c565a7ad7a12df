package vn.motcua.proof.fault;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.springframework.util.FileSystemUtils;
import vn.motcua.demo.Home;

/** Other software than this checkout's, said as a patch to it: the checkout itself is not touched. */
public final class Patch {

    private static final String ADDED = "+++ b/";

    private Patch() {}

    /**
     * Applies the patch to copies of the sources and compiles those.
     *
     * @param work for copies and classes; emptied
     * @return what goes before the services' class path
     * @throws IllegalStateException if the patch does not fit the sources as they are, or they do not compile with it
     */
    public static Path compiled(Path patch, Path work) {
        try {
            FileSystemUtils.deleteRecursively(work);
            List<Path> sources = copies(patch, work);
            apply(patch, work);
            Path classes = Files.createDirectories(work.resolve("classes"));
            compile(patch, sources, classes);
            return classes;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static List<Path> copies(Path patch, Path work) throws IOException {
        List<Path> copies = new ArrayList<>();
        for (String line : Files.readAllLines(patch, StandardCharsets.UTF_8)) {
            if (line.startsWith(ADDED)) {
                String source = line.substring(ADDED.length());
                Path copy = work.resolve(source);
                Files.createDirectories(copy.getParent());
                copies.add(Files.copy(Home.checkout().resolve(source), copy));
            }
        }
        return copies;
    }

    private static void apply(Path patch, Path work) throws IOException {
        ProcessBuilder apply = new ProcessBuilder("git", "apply", "--verbose", patch.toString())
                .directory(work.toFile())
                .redirectErrorStream(true);
        // the copies are no part of the checkout around them
        apply.environment().put("GIT_CEILING_DIRECTORIES", String.valueOf(work.getParent()));
        Process git = apply.start();
        String said = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (git.onExit().join().exitValue() != 0) {
            throw new IllegalStateException(patch.getFileName() + " does not fit the sources any more: " + said);
        }
    }

    private static void compile(Path patch, List<Path> sources, Path classes) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter said = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            List<String> options = List.of(
                    "-proc:none", "-nowarn", "-d", classes.toString(), "-cp", System.getProperty("java.class.path"));
            boolean done = compiler.getTask(
                            said, files, null, options, null, files.getJavaFileObjectsFromPaths(sources))
                    .call();
            if (!done) {
                throw new IllegalStateException(patch.getFileName() + " does not compile: " + said);
            }
        }
    }
}
