package vn.motcua.demo.dashboards;

import static vn.motcua.demo.dashboards.Panel.bars;
import static vn.motcua.demo.dashboards.Panel.lines;
import static vn.motcua.demo.dashboards.Panel.row;
import static vn.motcua.demo.dashboards.Panel.stack;
import static vn.motcua.demo.dashboards.Panel.tile;
import static vn.motcua.demo.dashboards.PromQl.average;
import static vn.motcua.demo.dashboards.PromQl.quantile;

import java.util.List;

/** How legs reach agencies (chuyển xử lý), and what waits there for somebody. */
final class AgenciesDashboard {

    private static final String OPERATORS = "GAP|PARKED_LANE|UNPUBLISHED|TIMER_OVERDUE|BREAKER_OPEN|NOTICES_WAITING";
    private static final String OFFICES =
            "ACCEPTANCE_OVERDUE|WITHDRAWAL_UNDECIDED|SUPPLEMENT_EXPIRED|LEG_.*|OPINION_OVERDUE|WORD_NOT_GIVEN|NOTICE_WITHOUT_ROUTE";

    static final Dashboard DASHBOARD = new Dashboard(
            "agencies",
            "motcua · Cơ quan xử lý · Agencies",
            "now-6h",
            false,
            List.of(
                    row("Từ sự kiện đến danh sách việc · From event to worklist"),
                    tile("Đến trong 5 giây, 1 giờ · There within 5 s, 1 hour", Unit.SHARE)
                            .means(
                                    "Phần sự kiện có trong danh sách việc của cơ quan trong 5 giây. Tốt: từ 99 %, như đã cam kết.",
                                    "Share of events that are in an agency's worklist within 5 s. Good: from 99 %, as promised.")
                            .badBelow(0.99)
                            .asks(
                                    "sum(increase(motcua_lane_delay_seconds_bucket{service=\"department\",le=\"5.0\"}[1h]))"
                                            + " / sum(increase(motcua_lane_delay_seconds_count{service=\"department\"}[1h]))",
                                    ""),
                    tile("Chưa đọc · Not read yet", Unit.COUNT)
                            .means(
                                    "Sự kiện còn phải đọc ở khâu chuyển xử lý và ở cơ quan. Tốt: 0, hoặc giảm dần.",
                                    "Events that routing and agencies have still to read. Good: 0, or less and less.")
                            .badFrom(1000)
                            .asks("sum(motcua_lane_lag{service=~\"routing|department\"})", ""),
                    tile("Hồ sơ bị dừng · Dossiers that stand still", Unit.COUNT)
                            .means(
                                    "Sự kiện của chúng không thể đi tiếp; người vận hành phải xử lý. Tốt: 0.",
                                    "Their events cannot go on, and an operator has to act. Good: 0.")
                            .badFrom(1)
                            .asks("sum(max by (service) (motcua_parked_lanes{service=~\"routing|department\"}))", ""),
                    tile("Việc chờ cơ quan · What waits for offices", Unit.COUNT)
                            .means(
                                    "Việc đã quá thời gian mà cơ quan hoặc bộ phận một cửa phải làm. Tốt: ít, và không tăng.",
                                    "Overdue work of agencies and desks. Good: little, and no more than yesterday.")
                            .asks("sum(max by (service, kind) (motcua_waits{kind=~\"" + OFFICES + "\"}))", ""),
                    lines("Từ sự kiện đến danh sách việc · From event to worklist", Unit.SECONDS)
                            .means(
                                    "Ở các cơ quan. Tốt: 99 trên 100 dưới 5 giây (nét đứt).",
                                    "At agencies. Good: 99 of 100 below 5 s (dashed).")
                            .badFrom(5)
                            .asks(quantile(0.5, "motcua_lane_delay_seconds_bucket{service=\"department\"}"), "50 %")
                            .asks(quantile(0.9, "motcua_lane_delay_seconds_bucket{service=\"department\"}"), "90 %")
                            .asks(quantile(0.99, "motcua_lane_delay_seconds_bucket{service=\"department\"}"), "99 %"),
                    bars("Xác nhận đã nhận, giờ làm việc · Receipt confirmed, working time", Unit.SECONDS)
                            .means(
                                    "Trung bình từ khi chuyển đến khi cơ quan xác nhận đã nhận, theo loại cơ quan. Tốt: trong buổi, chậm nhất là hết ngày.",
                                    "From the hand-over of a leg until its agency confirmed receipt, on the average, by kind of agency. Good: the same half day.")
                            .badFrom(28_800)
                            .asks(average("motcua_leg_handover_seconds", "", "$__range", "kind"), "{{kind}}"),
                    lines("Chuyển giữa các khâu, 99 % · Between services, 99 %", Unit.SECONDS)
                            .means(
                                    "Bao lâu thì từng dịch vụ xử lý điều vừa xảy ra. Tốt: dưới 5 giây; từ 30 giây (nét đứt) là báo động.",
                                    "How soon each service has handled what happened. Good: below 5 s; from 30 s (dashed) it rings.")
                            .badFrom(30)
                            .asks(quantile(0.99, "motcua_lane_delay_seconds_bucket", "service"), "{{service}}"),
                    lines("Chưa đọc · Not read yet", Unit.COUNT)
                            .means(
                                    "Sự kiện còn phải đọc. Tốt: về 0 sau mỗi lúc đông.",
                                    "Events still to be read. Good: back at 0 after each rush.")
                            .badFrom(1000)
                            .asks("sum by (service) (motcua_lane_lag{service=~\"routing|department\"})", "{{service}}"),
                    lines("Hồ sơ bị dừng · Dossiers that stand still", Unit.COUNT)
                            .means(
                                    "Tốt: 0. GET /api/incidents cho biết vì sao và phải làm gì.",
                                    "Good: 0. GET /api/incidents says why, and what to do.")
                            .badFrom(1)
                            .asks("max by (service) (motcua_parked_lanes)", "{{service}}"),
                    lines("Sự kiện mỗi giây ở cơ quan · Events a second at agencies", Unit.A_SECOND)
                            .means(
                                    "Cơ quan nhận (moved) và làm xong (announced). Tốt: hai đường đi cùng nhau trong ngày.",
                                    "What agencies take (moved) and announce. Good: both keep step over the day.")
                            .asks(
                                    "sum by (outcome) (rate(motcua_transitions_total{service=\"department\",outcome=~\"announced|moved|parked\"}[$__rate_interval]))",
                                    "{{outcome}}"),
                    bars("Việc đã làm ở cơ quan · What agencies did", Unit.COUNT)
                            .means(
                                    "Lệnh của cán bộ trong khoảng thời gian đang xem. Tốt: nhận việc và phê duyệt đi cùng nhau.",
                                    "Commands of officers in the time shown. Good: receipts and approvals keep step.")
                            .asks(
                                    "topk(10, sum by (command) (increase(motcua_command_seconds_count{service=\"department\",outcome=\"done\"}[$__range])))",
                                    "{{command}}"),
                    row("Việc chờ lâu · What waits too long"),
                    bars("Bao nhiêu · How many", Unit.COUNT)
                            .means(
                                    "Theo loại, như ở GET /api/incidents; docs/operations.md giải thích từng loại. Tốt: trống.",
                                    "By kind, as in GET /api/incidents; docs/operations.md explains each. Good: empty.")
                            .asks("sort_desc(sum by (kind) (max by (service, kind) (motcua_waits)) > 0)", "{{kind}}"),
                    bars("Lâu nhất · The longest", Unit.SECONDS)
                            .means(
                                    "Việc cũ nhất của mỗi loại. Tốt: trống; của người vận hành thì dưới một giờ, của cơ quan thì dưới hai ngày.",
                                    "The oldest of each kind. Good: empty; an operator's is below an hour, an office's below two days.")
                            .badFrom(2 * 86400)
                            .asks("sort_desc(max by (kind) (motcua_waits_oldest_seconds) > 0)", "{{kind}}"),
                    stack("Việc của cơ quan theo thời gian · Offices' work over time", Unit.COUNT)
                            .means("Tốt: giảm trong giờ làm việc.", "Good: it becomes less in office hours.")
                            .asks(
                                    "sum by (kind) (max by (service, kind) (motcua_waits{kind=~\"" + OFFICES + "\"}))",
                                    "{{kind}}"),
                    stack("Việc của người vận hành theo thời gian · Operators' work over time", Unit.COUNT)
                            .means(
                                    "Tốt: 0; mỗi việc phải xong trong một giờ.",
                                    "Good: 0; each has to be done within an hour.")
                            .asks(
                                    "sum by (kind) (max by (service, kind) (motcua_waits{kind=~\"" + OPERATORS
                                            + "\"}))",
                                    "{{kind}}")));

    private AgenciesDashboard() {}
}
