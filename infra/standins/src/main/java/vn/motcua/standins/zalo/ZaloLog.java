package vn.motcua.standins.zalo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;
import tools.jackson.databind.json.JsonMapper;

/** The account's append-only file; a line counts when its end of line is written, so a torn last line never counts. */
final class ZaloLog {

    private final Path path;
    private final JsonMapper json;

    /** Hands every line in the file to the reader, oldest first. */
    ZaloLog(Path path, JsonMapper json, Consumer<ZaloLine> reader) {
        this.path = path;
        this.json = json;
        try {
            Files.createDirectories(path.toAbsolutePath().getParent());
            String whole = Files.exists(path) ? Files.readString(path, StandardCharsets.ISO_8859_1) : "";
            String kept = whole.substring(0, whole.lastIndexOf('\n') + 1);
            Files.writeString(path, kept, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        read(reader);
    }

    private void read(Consumer<ZaloLine> reader) {
        try (var lines = Files.lines(path)) {
            lines.forEach(line -> reader.accept(json.readValue(line, ZaloLine.class)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void append(ZaloLine line) {
        try {
            Files.writeString(path, json.writeValueAsString(line) + "\n", StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
