package vn.motcua.demo.dashboards;

import static vn.motcua.demo.dashboards.Panel.bars;
import static vn.motcua.demo.dashboards.Panel.lines;
import static vn.motcua.demo.dashboards.Panel.row;
import static vn.motcua.demo.dashboards.Panel.stack;
import static vn.motcua.demo.dashboards.Panel.tile;
import static vn.motcua.demo.dashboards.PromQl.average;
import static vn.motcua.demo.dashboards.PromQl.quantile;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.motcua.contracts.dossier.DossierStatus;

/** The life of dossiers (vòng đời hồ sơ): handed in, open, moved by events and commands. */
final class LifecycleDashboard {

    private static final Map<String, String> STATUSES = Arrays.stream(DossierStatus.values())
            .collect(Collectors.toMap(DossierStatus::name, status -> status.vietnamese() + " · " + status));

    static final Dashboard DASHBOARD = new Dashboard(
            "lifecycle",
            "motcua · Vòng đời hồ sơ · Life of dossiers",
            "now-6h",
            false,
            List.of(
                    row("Nộp hồ sơ · Handing in"),
                    tile("Đã nhận, 1 giờ · Taken, 1 hour", Unit.COUNT)
                            .means(
                                    "Số hồ sơ nộp thành công trong một giờ. Tốt: như cùng giờ hôm trước.",
                                    "Submissions taken within an hour. Good: as at this hour of the day before.")
                            .asks("sum(increase(motcua_submission_seconds_count{outcome=\"taken\"}[1h]))", ""),
                    tile("Lỗi hoặc bị hẹn lại, 1 giờ · Failed or turned away, 1 hour", Unit.SHARE)
                            .means(
                                    "Phần người nộp gặp lỗi của hệ thống. Tốt: 0; cam kết là không quá 1 trên 1.000.",
                                    "Share of those who met a fault of ours. Good: 0; promised is no more than 1 in 1,000.")
                            .badFrom(0.001)
                            .asks(
                                    "(sum(increase(motcua_submission_seconds_count{outcome=~\"turned_away|failed\"}[1h])) or vector(0))"
                                            + " / sum(increase(motcua_submission_seconds_count{outcome!=\"refused\"}[1h]))",
                                    ""),
                    tile("99 trên 100 được trả lời trong, 1 giờ · 99 of 100 answered within, 1 hour", Unit.SECONDS)
                            .means("Tốt: dưới 1 giây, như đã cam kết.", "Good: below 1 s, as promised.")
                            .badFrom(1)
                            .asks(
                                    "histogram_quantile(0.99, sum by (le) (rate(motcua_submission_seconds_bucket{outcome=\"taken\"}[1h])))",
                                    ""),
                    tile("Hồ sơ đang mở · Open dossiers", Unit.COUNT)
                            .means(
                                    "Tất cả hồ sơ chưa kết thúc. Tốt: không tăng mãi từ tuần này sang tuần khác.",
                                    "All dossiers that have not ended. Good: not more and more from week to week.")
                            .asks("sum(max by (status) (motcua_dossiers_open))", ""),
                    lines("Lượt nộp mỗi giây · Submissions a second", Unit.A_SECOND)
                            .means(
                                    "Nhận (taken), từ chối vì lỗi của người nộp (refused), hẹn lại (turned_away), lỗi (failed). Tốt: chỉ có taken và ít refused.",
                                    "By what came of them. Good: taken alone, with few that are refused for a fault of their own.")
                            .asks(
                                    "sum by (outcome) (rate(motcua_submission_seconds_count[$__rate_interval]))",
                                    "{{outcome}}"),
                    lines("Thời gian trả lời người nộp · Time until a submission is answered", Unit.SECONDS)
                            .means("Tốt: 99 trên 100 dưới 1 giây (nét đứt).", "Good: 99 of 100 below 1 s (dashed).")
                            .badFrom(1)
                            .asks(quantile(0.5, "motcua_submission_seconds_bucket{outcome=\"taken\"}"), "50 %")
                            .asks(quantile(0.99, "motcua_submission_seconds_bucket{outcome=\"taken\"}"), "99 %"),
                    row("Hồ sơ đang mở · Open dossiers"),
                    stack("Theo trạng thái · By status", Unit.COUNT)
                            .means(
                                    "Đếm hai lần mỗi phút, mọi bộ phận một cửa gộp lại. Tốt: không trạng thái nào chỉ tăng.",
                                    "Counted twice a minute, all desks together. Good: no status only grows.")
                            .named(STATUSES)
                            .asks("max by (status) (motcua_dossiers_open)", "{{status}}"),
                    bars("Bây giờ · Now", Unit.COUNT)
                            .means(
                                    "Tốt: phần lớn đang xử lý; nhiều hồ sơ chờ tiếp nhận nghĩa là bộ phận một cửa quá tải.",
                                    "Good: most are being processed; many that wait for acceptance mean that desks have too much to do.")
                            .named(STATUSES)
                            .asks("sort_desc(max by (status) (motcua_dossiers_open))", "{{status}}"),
                    stack("Theo hạn trả · By due date", Unit.COUNT)
                            .means(
                                    "Hồ sơ đã tiếp nhận. Tốt: không có hồ sơ quá hạn (overdue), ít hồ sơ đến hạn hôm nay (today).",
                                    "Accepted dossiers. Good: none overdue, few due today.")
                            .asks("max by (due) (motcua_dossiers_due)", "{{due}}"),
                    row("Sự kiện · Events"),
                    bars("Điều đã xảy ra nhiều nhất · What happened most", Unit.COUNT)
                            .means(
                                    "Sự kiện đã công bố trong khoảng thời gian đang xem. Tốt: nộp, tiếp nhận và trả kết quả đi cùng nhau.",
                                    "Events announced in the time shown. Good: submissions, acceptances and returns keep step.")
                            .asks(
                                    "topk(12, sum by (event) (increase(motcua_transitions_total{outcome=\"announced\"}[$__range])))",
                                    "{{event}}"),
                    lines("Sự kiện được công bố mỗi giây · Events announced a second", Unit.A_SECOND)
                            .means(
                                    "Theo dịch vụ. Tốt: có ở mọi dịch vụ khi có hồ sơ.",
                                    "By service. Good: all services announce some while there are dossiers.")
                            .asks(
                                    "sum by (service) (rate(motcua_transitions_total{outcome=\"announced\"}[$__rate_interval]))",
                                    "{{service}}"),
                    lines("Sự kiện được xử lý mỗi giây · Events handled a second", Unit.A_SECOND)
                            .means(
                                    "Tốt: moved và ignored; repeated chỉ sau khi khởi động lại; parked là có hồ sơ bị dừng.",
                                    "Good: moved and ignored; repeated only after a restart; parked is a dossier that stands still.")
                            .asks(
                                    "sum by (outcome) (rate(motcua_transitions_total{outcome!=\"announced\"}[$__rate_interval]))",
                                    "{{outcome}}"),
                    row("Lệnh · Commands"),
                    lines("Lệnh mỗi giây · Commands a second", Unit.A_SECOND)
                            .means("Theo kết quả. Tốt: done; failed là 0.", "By outcome. Good: done; no failed ones.")
                            .asks(
                                    "sum by (outcome) (rate(motcua_command_seconds_count[$__rate_interval]))",
                                    "{{outcome}}"),
                    lines("Thời gian thực hiện lệnh · Time that commands take", Unit.SECONDS)
                            .means(
                                    "Tốt: một nửa dưới 50 ms, 99 trên 100 dưới 1 giây.",
                                    "Good: half of them below 50 ms, 99 of 100 below 1 s.")
                            .badFrom(1)
                            .asks(quantile(0.5, "motcua_command_seconds_bucket"), "50 %")
                            .asks(quantile(0.99, "motcua_command_seconds_bucket"), "99 %"),
                    bars("Lệnh chậm nhất · Slowest commands", Unit.SECONDS)
                            .means(
                                    "Trung bình trong khoảng thời gian đang xem. Tốt: không lệnh nào trên 0,5 giây.",
                                    "On the average of the time shown. Good: none above 0.5 s.")
                            .badFrom(0.5)
                            .asks(
                                    "topk(10, " + average("motcua_command_seconds", "", "$__range", "command") + ")",
                                    "{{command}}"),
                    bars("Lệnh bị từ chối hoặc lỗi · Commands refused or failed", Unit.COUNT)
                            .means(
                                    "Từ chối (refused) thường là lỗi của người gọi; lỗi (failed) là của hệ thống. Tốt: không có failed.",
                                    "A refused one is mostly its caller's fault, a failed one is ours. Good: none that failed.")
                            .asks(
                                    "topk(10, sum by (command, outcome) (increase(motcua_command_seconds_count{outcome=~\"refused|failed\"}[$__range])) >= 1)",
                                    "{{command}}: {{outcome}}")));

    private LifecycleDashboard() {}
}
