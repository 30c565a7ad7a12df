package vn.motcua.demo;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where things are: the checkout, and the run directory inside it that is never committed. */
public final class Home {

    /** Main class of the stand-ins. */
    public static final String STANDINS = "vn.motcua.standins.StandinsApplication";

    private Home() {}

    /** The checkout; the start script and the build say where it is, and otherwise it is around where this runs. */
    public static Path checkout() {
        Path here =
                Path.of(System.getProperty("motcua.home", ".")).toAbsolutePath().normalize();
        return Stream.iterate(here, Objects::nonNull, Path::getParent)
                .filter(directory -> Files.isRegularFile(directory.resolve("motcua")))
                .findFirst()
                .orElse(here);
    }

    /** What running set-ups leave: data, logs, state. */
    public static Path runDirectory() {
        return checkout().resolve(".motcua");
    }

    /** Class path of the services: jars only, in a fixed order, as the JVM wants it for what it learns of them. */
    public static String servicesClassPath() {
        return libraries().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    /** The jars of the services and of all that they need. */
    public static Stream<Path> libraries() {
        try (Stream<Path> files = Files.list(checkout().resolve("infra/demo/target/lib"))) {
            return files.sorted().toList().stream();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Class path of the stand-ins. */
    public static String standinsClassPath() {
        Path target = checkout().resolve("infra/standins/target");
        return target.resolve("classes") + File.pathSeparator + target.resolve("lib") + "/*";
    }
}
