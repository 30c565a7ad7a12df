package vn.motcua.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the national portal published in July 2026, where it lies beside the checkout; it is no part of the project. */
final class RealFiles {

    private static final List<String> SEARCHES = List.of(
            "khai sinh",
            "dang ky ket hon",
            "thường trú",
            "1.001193",
            "cap doi giay phep lai xe",
            "chuyển nhượng quyền sử dụng đất",
            "ho kinh doanh",
            "tro cap mai tang",
            "lý lịch tư pháp",
            "gia lai dat dai");

    /** Every how many lines of the list are tried. */
    private static final int EVERY = Integer.getInteger("motcua.import.every", 40);

    private static final Set<String> ALWAYS =
            Set.of("1.014325", "1.000894", "3.000347", "1.115247", "1.001612", "1.014177", "3.000333");

    private RealFiles() {}

    /** Says so if they are not there. */
    static boolean missing() {
        boolean missing = directory() == null;
        if (missing) {
            System.out.println("IMPORT shared/data/procedures.jsonl.gz is not there: the real files were not tried");
        }
        return missing;
    }

    static byte[] read(String name) throws IOException {
        Path directory = directory();
        assertThat(directory).isNotNull();
        return Files.readAllBytes(directory.resolve(name));
    }

    /** The codes of a file's lines. */
    static Set<String> codes(byte[] gzip) throws IOException {
        return lines(gzip)
                .map(line -> JsonMapper.shared().readTree(line).path("code").asString())
                .collect(Collectors.toSet());
    }

    /** The lines whose codes are wanted, plain. */
    static byte[] linesOf(byte[] gzip, Predicate<String> wanted) throws IOException {
        return lines(gzip)
                .filter(line -> wanted.test(
                        JsonMapper.shared().readTree(line).path("code").asString()))
                .collect(Collectors.joining("\n"))
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Whether a line of the list is tried, by its code; those that differ by a space and those searched for always are. */
    static boolean isTaken(String code) {
        return Math.floorMod(code.strip().hashCode(), EVERY) == 0 || ALWAYS.contains(code.strip());
    }

    static int count(byte[] lines) {
        return (int) new String(lines, StandardCharsets.UTF_8).lines().count();
    }

    private static Stream<String> lines(byte[] gzip) throws IOException {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(gzip))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines();
        }
    }

    private static @Nullable Path directory() {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            Path candidate = at.resolve("shared/data");
            if (Files.exists(candidate.resolve("procedures.jsonl.gz"))) {
                return candidate;
            }
        }
        return null;
    }

    /** Ten searches with their first hits and times over HTTP. */
    static void searches(Function<String, JsonNode> search, Consumer<String> alone) {
        for (String words : SEARCHES) {
            assertThat(search.apply(words).path("items").isEmpty()).as(words).isFalse();
        }
        for (int round = 0; round < 50; round++) {
            SEARCHES.forEach(alone);
        }
        for (String words : SEARCHES) {
            long before = System.nanoTime();
            alone.accept(words);
            double aloneMillis = (System.nanoTime() - before) / 1e6;
            long start = System.nanoTime();
            JsonNode found = search.apply(words).path("items");
            double millis = (System.nanoTime() - start) / 1e6;
            System.out.printf(
                    "SEARCH %-34s %5.1f ms alone %5.1f ms over HTTP  %d  %s%n",
                    words,
                    aloneMillis,
                    millis,
                    found.size(),
                    found.path(0).path("code").asString("-") + " "
                            + found.path(0).path("name").asString("-"));
        }
    }
}
