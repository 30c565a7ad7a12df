package vn.motcua.standins.sms;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.function.Consumer;
import tools.jackson.databind.json.JsonMapper;

/** The provider's append-only file; a line counts when its end of line is written, so a torn last line never counts. */
final class SmsLog implements AutoCloseable {

    private final JsonMapper json;
    private final FileChannel file;

    /** Opens the file and hands every line in it to the reader, oldest first. */
    SmsLog(Path path, JsonMapper json, Consumer<LogLine> reader) {
        this.json = json;
        try {
            Files.createDirectories(path.toAbsolutePath().getParent());
            file = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            var whole = wholeLines(Files.readAllBytes(path));
            file.truncate(whole.length);
            file.position(whole.length);
            new String(whole, StandardCharsets.UTF_8)
                    .lines()
                    .forEach(line -> reader.accept(json.readValue(line, LogLine.class)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Cut as bytes: the torn line may end inside a character. */
    private static byte[] wholeLines(byte[] content) {
        var end = content.length;
        while (end > 0 && content[end - 1] != '\n') {
            end--;
        }
        return Arrays.copyOf(content, end);
    }

    void append(LogLine line) {
        var bytes = ByteBuffer.wrap((json.writeValueAsString(line) + "\n").getBytes(StandardCharsets.UTF_8));
        try {
            while (bytes.hasRemaining()) {
                file.write(bytes);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
