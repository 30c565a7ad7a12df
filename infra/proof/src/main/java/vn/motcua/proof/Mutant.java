package vn.motcua.proof;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.springframework.util.FileSystemUtils;
import vn.motcua.demo.Home;

/**
 * The protocol broken on purpose in one place: a patch with three lines before it that say what it breaks, which faults show it,
 * and which checks must catch it.
 *
 * @param checks letters of the judge; one of them must be broken
 */
record Mutant(String name, String breaks, List<String> faults, Set<String> checks, Path patch) {

    private static final String ADDED = "+++ b/";

    static List<Mutant> all() {
        try (Stream<Path> patches = Files.list(Home.checkout().resolve("infra/proof/src/mutants"))) {
            return patches.filter(path -> path.toString().endsWith(".patch"))
                    .sorted()
                    .map(Mutant::read)
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Mutant read(Path patch) {
        List<String> lines = lines(patch);
        String file = patch.getFileName().toString();
        return new Mutant(
                file.substring(0, file.lastIndexOf('.')),
                header(lines, "Breaks"),
                words(header(lines, "Faults")),
                Set.copyOf(words(header(lines, "Caught by"))),
                patch);
    }

    private static List<String> lines(Path patch) {
        try {
            return Files.readAllLines(patch, StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String header(List<String> lines, String name) {
        return lines.stream()
                .filter(line -> line.startsWith(name + ": "))
                .map(line -> line.substring(name.length() + 2).strip())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("a mutant says nothing of: " + name));
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.split(",")).map(String::strip).toList();
    }

    /** Applies the patch to copies of the sources and compiles those; returns what goes before the services' class path. */
    Path compiled() {
        try {
            Path work = home().resolve(name);
            FileSystemUtils.deleteRecursively(work);
            List<Path> sources = copies(work);
            apply(work);
            Path classes = Files.createDirectories(work.resolve("classes"));
            compile(sources, classes);
            return classes;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Path home() {
        return Home.runDirectory().resolve("mutants");
    }

    private List<Path> copies(Path work) throws IOException {
        List<String> touched = lines(patch).stream()
                .filter(line -> line.startsWith(ADDED))
                .map(line -> line.substring(ADDED.length()))
                .toList();
        for (String source : touched) {
            Path copy = work.resolve(source);
            Files.createDirectories(copy.getParent());
            Files.copy(Home.checkout().resolve(source), copy);
        }
        return touched.stream().map(work::resolve).toList();
    }

    private void apply(Path work) throws IOException {
        ProcessBuilder apply = new ProcessBuilder("git", "apply", "--verbose", patch.toString())
                .directory(work.toFile())
                .redirectErrorStream(true);
        // the copies are no part of the checkout around them
        apply.environment().put("GIT_CEILING_DIRECTORIES", home().toString());
        Process git = apply.start();
        String said = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (git.onExit().join().exitValue() != 0) {
            throw new IllegalStateException("the mutant " + name + " does not fit the sources any more: " + said);
        }
    }

    private void compile(List<Path> sources, Path classes) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter said = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            List<String> options = List.of(
                    "-proc:none", "-nowarn", "-d", classes.toString(), "-cp", System.getProperty("java.class.path"));
            boolean done = compiler.getTask(
                            said, files, null, options, null, files.getJavaFileObjectsFromPaths(sources))
                    .call();
            if (!done) {
                throw new IllegalStateException("the mutant " + name + " does not compile: " + said);
            }
        }
    }
}
