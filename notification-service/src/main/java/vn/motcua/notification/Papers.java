package vn.motcua.notification;

import static vn.motcua.notification.Wording.text;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.motcua.notification.Matter.Item;

/** The papers asked for (giấy tờ cần bổ sung), numbered, one a line. */
final class Papers {

    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z_]*");
    private static final Map<String, String> KINDS = Map.of(
            "ORIGINAL", "bản chính",
            "CERTIFIED", "bản sao có chứng thực",
            "COPY", "bản sao",
            "ELECTRONIC", "bản điện tử");

    private Papers() {}

    static String list(List<Item> items) {
        return IntStream.range(0, items.size())
                .mapToObj(index -> (index + 1) + ". " + line(items.get(index)))
                .collect(Collectors.joining("\n"));
    }

    private static String line(Item item) {
        String kind = kind(item.kind());
        String request = text(item.request());
        return text(item.title())
                + (kind.isEmpty() ? "" : " (" + kind + ")")
                + (request.isEmpty() ? "" : ": " + request);
    }

    /** Words are taken as they are; a code that has none is left out. */
    private static String kind(@Nullable String kind) {
        String given = text(kind);
        return CODE.matcher(given).matches() ? KINDS.getOrDefault(given, "") : given;
    }
}
