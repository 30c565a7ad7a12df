package vn.motcua.demo;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Programs that are not ours, where this machine has them: on the PATH. */
final class Programs {

    private Programs() {}

    /** The first of these names that is there; systems call the same program by different names. */
    static Optional<Path> find(String... names) {
        List<Path> places = Arrays.stream(
                        Objects.requireNonNullElse(System.getenv("PATH"), "").split(File.pathSeparator))
                .filter(place -> !place.isBlank())
                .map(Path::of)
                .toList();
        return Arrays.stream(names)
                .flatMap(name -> places.stream().map(place -> place.resolve(name)))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
