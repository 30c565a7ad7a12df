package vn.motcua.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import vn.motcua.demo.Home;
import vn.motcua.proof.fault.Patch;

/**
 * The protocol broken on purpose in one place: a patch with three lines before it that say what it breaks, which faults show it,
 * and which checks must catch it.
 *
 * @param checks letters of the judge; one of them must be broken
 */
record Mutant(String name, String breaks, List<String> faults, Set<String> checks, Path patch) {

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

    /** Compiles it; returns what goes before the services' class path. */
    Path compiled() {
        return Patch.compiled(patch, Home.runDirectory().resolve("mutants").resolve(name));
    }
}
