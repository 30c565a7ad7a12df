package vn.motcua.intake.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import vn.motcua.platform.journal.Problem;

class LineReaderTest {

    private static final LineReader.Limits LIMITS = new LineReader.Limits(10, 1_000);

    @Test
    void marksBlankLinesAndEndingsAreNoMatter() {
        assertThat(read("\ufeffone\r\n\r\n  \ntwo\nthree".getBytes(StandardCharsets.UTF_8)))
                .extracting(line -> line.number() + line.text().strip())
                .containsExactly("1one", "4two", "5three");
        assertThat(read(new byte[0])).isEmpty();
        assertThat(read("\n".getBytes(StandardCharsets.UTF_8))).isEmpty();
    }

    @Test
    void aLongLineIsPassedOverAndTheNextIsRead() {
        List<RawLine> lines = read(("x".repeat(10) + "\n" + "y".repeat(11) + "\nz").getBytes(StandardCharsets.UTF_8));
        assertThat(lines).extracting(RawLine::fault).containsExactly(null, RawLine.Fault.LINE_TOO_LONG, null);
        assertThat(lines.getLast().text()).isEqualTo("z");
    }

    @Test
    void whatIsNotUtf8IsAFaultOfItsLine() {
        assertThat(read(new byte[] {'a', '\n', (byte) 0xc3, '\n', 'b'}))
                .extracting(RawLine::fault)
                .containsExactly(null, RawLine.Fault.NOT_UTF8, null);
    }

    @Test
    void gzipIsToldByItsFirstBytesAndMayHaveSeveralParts() throws IOException {
        ByteArrayOutputStream parts = new ByteArrayOutputStream();
        parts.write(gzip("one\n"));
        parts.write(gzip("two\n"));
        assertThat(read(parts.toByteArray())).extracting(RawLine::text).containsExactly("one", "two");
    }

    @Test
    void damagedGzipAndTooMuchEndTheImport() throws IOException {
        byte[] whole = gzip("one\ntwo\n".repeat(50));
        assertThatThrownBy(() -> read(Arrays.copyOf(whole, whole.length - 9)))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo("IMPORT_UNREADABLE"));
        assertThatThrownBy(() -> read(gzip("one\n".repeat(300))))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo("IMPORT_TOO_LARGE"));
    }

    private static List<RawLine> read(byte[] bytes) {
        return LineReader.lines(new ByteArrayInputStream(bytes), LIMITS)
                .collectList()
                .blockOptional()
                .orElseThrow();
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
