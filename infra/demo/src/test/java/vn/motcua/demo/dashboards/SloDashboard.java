package vn.motcua.demo.dashboards;

import static vn.motcua.demo.dashboards.Panel.lines;
import static vn.motcua.demo.dashboards.Panel.row;
import static vn.motcua.demo.dashboards.Panel.table;
import static vn.motcua.demo.dashboards.Panel.tile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What is promised (cam kết dịch vụ), how much of it is kept, and what rings. */
final class SloDashboard {

    private static final Map<String, String> PROMISES = promises();

    private static final List<String> WINDOWS = List.of("5m", "30m", "1h", "2h", "6h", "1d", "3d");

    static final Dashboard DASHBOARD = new Dashboard(
            "slo",
            "motcua · Cam kết dịch vụ · Promises",
            "now-24h",
            false,
            Stream.concat(
                            now(),
                            PROMISES.entrySet().stream().map(promise -> burn(promise.getKey(), promise.getValue())))
                    .toList());

    private SloDashboard() {}

    private static Map<String, String> promises() {
        Map<String, String> promises = new LinkedHashMap<>();
        promises.put("submit-availability", "Người nộp được trả lời · Submissions are answered");
        promises.put("submit-latency", "Người nộp được trả lời trong 1 giây · Submissions are answered within 1 s");
        promises.put("event-to-worklist", "Cơ quan thấy việc trong 5 giây · Agencies see work within 5 s");
        promises.put("event-to-notice", "Người dân được báo trong 10 giây · People are told within 10 s");
        promises.put("published", "Không sự kiện nào chậm công bố quá 60 giây · Nothing is unpublished for 60 s");
        promises.put("parked-seen", "Không hồ sơ nào dừng mà không ai biết · Nothing is parked unseen");
        return promises;
    }

    private static Stream<Panel> now() {
        return Stream.of(
                row("Bây giờ · Now"),
                table("Đang báo động · What rings")
                        .means(
                                "Tên, của ai, bao lâu rồi; docs/operations.md có một mục cho mỗi tên. Tốt: trống.",
                                "Name, whom it is about, since when; docs/operations.md has a section for each name. Good: empty.")
                        .asks(
                                "sort_desc((time() - ALERTS_FOR_STATE) and ignoring (alertstate) ALERTS{alertstate=\"firing\",severity!=\"none\"})",
                                "từ bao lâu · for",
                                Unit.SECONDS),
                table("Cam kết và mức giữ được · Promises, and how much is kept")
                        .means(
                                "Tốt: mức giữ được không thấp hơn mức cam kết; tốc độ tiêu hao không quá 1.",
                                "Good: what is kept is not below what is promised, and the allowance is used no faster than 1.")
                        .named(PROMISES)
                        .asks("1 - slo:budget:ratio", "cam kết · promised", Unit.SHARE)
                        .asks(kept("1h"), "1 giờ · 1 hour", Unit.SHARE)
                        .asks(kept("1d"), "1 ngày · 1 day", Unit.SHARE)
                        .asks(kept("3d"), "3 ngày · 3 days", Unit.SHARE)
                        .asks("max by (slo) (slo:burn:1h)", "tốc độ tiêu hao, 1 giờ · burn, 1 hour", Unit.TIMES),
                tile("Phần được phép sai còn lại trong 30 ngày · Allowance left of 30 days", Unit.SHARE)
                        .means(
                                "Tính trên những gì Prometheus còn giữ. Tốt: trên 0; dưới 0 là đã thất hứa.",
                                "Of what Prometheus still has. Good: above 0; below it the promise is broken.")
                        .badBelow(0)
                        .named(PROMISES)
                        .asks(
                                "1 - avg_over_time(slo:bad:rate5m[30d]) / avg_over_time(slo:all:rate5m[30d]) / slo:budget:ratio",
                                "{{slo}}"),
                lines("Bao nhiêu lần sai trong một giờ · How many went wrong in an hour", Unit.COUNT)
                        .means(
                                "Chỉ cho những gì đếm được. Tốt: 0; dưới 5 (nét đứt) thì không đánh thức ai.",
                                "For what is counted. Good: 0; fewer than 5 (dashed) wake nobody.")
                        .badFrom(5)
                        .named(PROMISES)
                        .asks("slo:bad:increase1h{slo!~\"published|parked-seen\"}", "{{slo}}"),
                row("Tốc độ tiêu hao phần được phép sai · How fast the allowance is used"));
    }

    private static String kept(String window) {
        return "1 - slo:burn:%s * slo:budget:ratio".formatted(window);
    }

    private static Panel burn(String slo, String words) {
        Panel panel = lines(words, Unit.TIMES)
                .means(
                        "Nhanh gấp mấy lần mức được phép, theo từng cửa sổ. Tốt: không quá 1; từ 14,4 (nét đứt) trong một giờ là báo động ngay.",
                        "How many times faster than allowed, by window. Good: no more than 1; from 14.4 (dashed) over an hour it rings at once.")
                .badFrom(14.4);
        for (String window : WINDOWS) {
            panel = panel.asks("slo:burn:%s{slo=\"%s\"}".formatted(window, slo), window);
        }
        return panel;
    }
}
