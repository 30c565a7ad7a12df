package vn.motcua.demo;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What people write when they ask and answer, in tests. */
final class Words {

    static final Map<String, Object> OPINION = Map.of("opinion", "Không tranh chấp.", "agrees", true);

    private Words() {}

    /** Which paper an agency misses. */
    static Map<String, Object> needs(String component) {
        Map<String, Object> item = Map.of(
                "component", component,
                "title", "Giấy tờ cần bổ sung",
                "kind", "ORIGINAL",
                "request", "Bản rõ chữ ký.");
        return Map.of("items", List.of(item), "reason", "Giấy tờ chưa rõ, cần bản khác.");
    }

    /** What the land office is asked, with half an hour to answer. */
    static Map<String, Object> question() {
        return Map.of(
                "agency", "H32.70.01",
                "question", "Đề nghị cho biết hiện trạng thửa đất.",
                "workingMinutes", 30);
    }

    /** A text that no other dossier has. */
    static String unique() {
        return UUID.randomUUID().toString().substring(0, 8);
    }

    /** A personal number that no other dossier has. */
    static String digits() {
        return "056" + String.format("%09d", Math.floorMod(UUID.randomUUID().getMostSignificantBits(), 1_000_000_000L));
    }
}
