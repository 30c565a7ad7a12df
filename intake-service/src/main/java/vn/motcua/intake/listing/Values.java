package vn.motcua.intake.listing;

import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads values that may be absent, null, of another type or untidy. */
final class Values {

    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}&&[^\\n\\t]]");
    private static final Pattern SPACE = Pattern.compile("[\\s\\u00a0]+");
    private static final Pattern SPACE_IN_LINE = Pattern.compile("[\\t \\u00a0]+");
    private static final Pattern EMPTY_LINES = Pattern.compile(" ?\\n(\\s*\\n)? ?");

    private Values() {}

    /** A text of one line; null if it says nothing. */
    static @Nullable String line(JsonNode node) {
        String tidy = SPACE.matcher(raw(node)).replaceAll(" ").strip();
        return tidy.isEmpty() ? null : tidy;
    }

    /** A text whose lines matter; null if it says nothing. */
    static @Nullable String text(JsonNode node) {
        String spaced = SPACE_IN_LINE.matcher(raw(node)).replaceAll(" ");
        String tidy = EMPTY_LINES.matcher(spaced).replaceAll("\n").strip();
        return tidy.isEmpty() ? null : tidy;
    }

    /** A text of one line; empty if it says nothing. */
    static String lineOrEmpty(JsonNode node) {
        String line = line(node);
        return line == null ? "" : line;
    }

    /** Texts of one line, each once; a single value stands for a list of one. */
    static List<String> lines(JsonNode node) {
        return members(node)
                .map(Values::lineOrEmpty)
                .filter(it -> !it.isEmpty())
                .distinct()
                .toList();
    }

    /** Texts that stand in one, separated by semicolons, each once. */
    static List<String> parts(JsonNode node) {
        return members(node)
                .flatMap(member -> Stream.of(lineOrEmpty(member).split(";")))
                .map(String::strip)
                .filter(it -> !it.isEmpty())
                .distinct()
                .toList();
    }

    /** Members of a list; of a single value itself, of nothing none. */
    static Stream<JsonNode> members(JsonNode node) {
        if (node.isArray()) {
            return node.valueStream();
        }
        return node.isNull() || node.isMissingNode() ? Stream.empty() : Stream.of(node);
    }

    private static String raw(JsonNode node) {
        if (!node.isString() && !node.isNumber()) {
            return "";
        }
        String composed =
                Normalizer.normalize(node.asString().replace("\r\n", "\n").replace('\r', '\n'), Normalizer.Form.NFC);
        return INVISIBLE.matcher(composed).replaceAll("");
    }
}
