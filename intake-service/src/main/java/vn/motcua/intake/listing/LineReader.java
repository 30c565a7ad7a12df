package vn.motcua.intake.listing;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.SynchronousSink;
import vn.motcua.platform.journal.Problem;

/**
 * Cuts a stream, plain or gzip, into lines without ever holding more than one: whatever is sent, memory stays bounded.
 * Blank lines are counted, but not given.
 */
public final class LineReader implements AutoCloseable {

    private static final int BUFFER = 64 * 1024;
    private static final int BYTE_ORDER_MARK = '\ufeff';

    private final InputStream in;
    private final Limits limits;
    private long number;
    private long read;

    /**
     * How much is taken.
     *
     * @param lineBytes of one line; a longer one is rejected, the next goes on
     * @param totalBytes of everything, decompressed; more ends the import
     */
    public record Limits(int lineBytes, long totalBytes) {}

    /** Opens a stream; that it is gzip, its first bytes say. */
    LineReader(InputStream sent, Limits limits) throws IOException {
        BufferedInputStream buffered = new BufferedInputStream(sent, BUFFER);
        buffered.mark(2);
        boolean gzip = buffered.read() == 0x1f && buffered.read() == 0x8b;
        buffered.reset();
        this.in = gzip ? new BufferedInputStream(new GZIPInputStream(buffered, BUFFER), BUFFER) : buffered;
        this.limits = limits;
    }

    /** Lines as they are asked for; reading waits for the sender, so subscribe where waiting does no harm. */
    public static Flux<RawLine> lines(InputStream sent, Limits limits) {
        return Flux.<RawLine, LineReader>generate(
                        () -> new LineReader(sent, limits), LineReader::emit, LineReader::close)
                .onErrorMap(IOException.class, LineReader::unreadable);
    }

    private LineReader emit(SynchronousSink<RawLine> sink) {
        try {
            RawLine line = next();
            if (line == null) {
                sink.complete();
            } else {
                sink.next(line);
            }
        } catch (IOException | Problem failure) {
            sink.error(failure);
        }
        return this;
    }

    private static Throwable unreadable(Throwable failure) {
        String what = failure instanceof ZipException || failure instanceof java.io.EOFException
                ? "The gzip data is damaged or cut off"
                : "The body broke off";
        return Problem.of(
                Problem.Kind.MALFORMED,
                "IMPORT_UNREADABLE",
                what + "; what came before may have been imported. Send the file again, nothing is imported twice.");
    }

    /** The next line that is not blank; null after the last. */
    @Nullable
    RawLine next() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(4096);
        while (true) {
            bytes.reset();
            long length = line(bytes);
            if (length < 0) {
                return null;
            }
            number++;
            RawLine line = length > limits.lineBytes()
                    ? new RawLine(number, "", RawLine.Fault.LINE_TOO_LONG)
                    : decoded(bytes.toByteArray());
            if (line.fault() != null || !line.text().isBlank()) {
                return line;
            }
        }
    }

    /** Reads up to the line's end, keeps as much as is allowed, and gives its whole length; -1 after the last line. */
    private long line(ByteArrayOutputStream kept) throws IOException {
        long length = 0;
        int next = in.read();
        if (next < 0) {
            return -1;
        }
        while (next >= 0 && next != '\n') {
            count();
            if (++length <= limits.lineBytes()) {
                kept.write(next);
            }
            next = in.read();
        }
        count();
        return length;
    }

    private void count() {
        if (++read > limits.totalBytes()) {
            throw Problem.of(
                    Problem.Kind.TOO_LARGE,
                    "IMPORT_TOO_LARGE",
                    "More than " + limits.totalBytes() + " bytes; send the rest in a file of its own.");
        }
    }

    private RawLine decoded(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            boolean marked = number == 1 && !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK;
            return new RawLine(number, marked ? text.substring(1) : text, null);
        } catch (CharacterCodingException broken) {
            return new RawLine(number, "", RawLine.Fault.NOT_UTF8);
        }
    }

    @Override
    public void close() {
        try {
            in.close();
        } catch (IOException broken) {
            // the sender is gone, and so is what could be closed
        }
    }
}
