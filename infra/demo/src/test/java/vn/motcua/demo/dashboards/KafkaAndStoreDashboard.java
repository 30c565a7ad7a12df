package vn.motcua.demo.dashboards;

import static vn.motcua.demo.dashboards.Panel.bars;
import static vn.motcua.demo.dashboards.Panel.lines;
import static vn.motcua.demo.dashboards.Panel.row;
import static vn.motcua.demo.dashboards.PromQl.average;
import static vn.motcua.demo.dashboards.PromQl.quantile;
import static vn.motcua.demo.dashboards.PromQl.share;

import java.util.List;

/** What services stand on (hạ tầng): events on their way through Kafka, MongoDB, timers. */
final class KafkaAndStoreDashboard {

    static final Dashboard DASHBOARD = new Dashboard(
            "kafka-and-store",
            "motcua · Kafka và kho dữ liệu · Kafka and store",
            "now-6h",
            true,
            List.of(
                    row("Công bố sự kiện · Publishing"),
                    lines("Chưa công bố · Not published yet", Unit.COUNT)
                            .means(
                                    "Hồ sơ có sự kiện đã lưu mà chưa lên topic. Tốt: gần 0; từ 1.000 (nét đứt) trong 10 phút là báo động.",
                                    "Documents with events that are stored and not on the topic. Good: near 0; from 1,000 (dashed) for ten minutes it rings.")
                            .badFrom(1000)
                            .asks(
                                    "sum by (service) (max by (service, collection) (motcua_relay_depth{service=~\"$service\"}))",
                                    "{{service}}"),
                    lines("Sự kiện cũ nhất chưa công bố · Oldest event not published", Unit.SECONDS)
                            .means(
                                    "Tốt: dưới một giây; trên 60 giây (nét đứt) là trái cam kết và báo động.",
                                    "Good: below a second; above 60 s (dashed) a promise is broken, and it rings.")
                            .badFrom(60)
                            .asks(
                                    "max by (service, collection) (motcua_relay_oldest_seconds{service=~\"$service\"})",
                                    "{{service}} {{collection}}"),
                    lines("Công bố mỗi giây · Announced a second", Unit.A_SECOND)
                            .means(
                                    "Tốt: có khi có hồ sơ, không dừng đột ngột.",
                                    "Good: some while there are dossiers, and no sudden end.")
                            .asks(
                                    "sum by (service) (rate(motcua_transitions_total{service=~\"$service\",outcome=\"announced\"}[$__rate_interval]))",
                                    "{{service}}"),
                    row("Đọc sự kiện · Reading"),
                    lines("Chưa đọc · Not read yet", Unit.COUNT)
                            .means(
                                    "Tốt: về 0 sau mỗi lúc đông; từ 1.000 (nét đứt) trong 10 phút là báo động.",
                                    "Good: back at 0 after each rush; from 1,000 (dashed) for ten minutes it rings.")
                            .badFrom(1000)
                            .asks(
                                    "sum by (service, topic) (motcua_lane_lag{service=~\"$service\"})",
                                    "{{service}} {{topic}}"),
                    lines("Xử lý mỗi giây · Handled a second", Unit.A_SECOND)
                            .means(
                                    "Tốt: theo kịp số công bố của các dịch vụ khác.",
                                    "Good: it keeps up with what other services announce.")
                            .asks(
                                    "sum by (service) (rate(motcua_transitions_total{service=~\"$service\",outcome!=\"announced\"}[$__rate_interval]))",
                                    "{{service}}"),
                    lines("Từ lúc xảy ra đến lúc xử lý, 99 % · From happening to handling, 99 %", Unit.SECONDS)
                            .means(
                                    "Tốt: dưới 5 giây; từ 30 giây (nét đứt) là báo động.",
                                    "Good: below 5 s; from 30 s (dashed) it rings.")
                            .badFrom(30)
                            .asks(
                                    quantile(
                                            0.99, "motcua_lane_delay_seconds_bucket{service=~\"$service\"}", "service"),
                                    "{{service}}"),
                    lines("Hồ sơ bị dừng · Parked lanes", Unit.COUNT)
                            .means(
                                    "Tốt: 0; GET /api/incidents cho biết phải làm gì.",
                                    "Good: 0; GET /api/incidents says what to do.")
                            .badFrom(1)
                            .asks("max by (service) (motcua_parked_lanes{service=~\"$service\"})", "{{service}}"),
                    lines("Topic đi trước kho · Topic ahead of the store", Unit.COUNT)
                            .means(
                                    "Hồ sơ mà topic biết nhiều hơn kho: kho bị khôi phục về trạng thái cũ, hoặc có sự kiện giả. Tốt: luôn là 0.",
                                    "Dossiers of which the topic knows more: the store was restored to an older state, or events were forged. Good: always 0.")
                            .badFrom(1)
                            .asks(
                                    "max by (service, topic) (motcua_topic_ahead{service=~\"$service\"})",
                                    "{{service}} {{topic}}"),
                    row("MongoDB"),
                    lines("Kết nối đang dùng · Connections in use", Unit.COUNT)
                            .means(
                                    "Tốt: thấp hơn nhiều so với số kết nối có sẵn (open).",
                                    "Good: far fewer than those that are open.")
                            .asks(
                                    "sum by (service) (mongodb_driver_pool_checkedout{service=~\"$service\"})",
                                    "{{service}}: dùng · in use")
                            .asks(
                                    "sum by (service) (mongodb_driver_pool_size{service=~\"$service\"})",
                                    "{{service}}: mở · open"),
                    lines("Chờ kết nối · Waiting for a connection", Unit.COUNT)
                            .means(
                                    "Tốt: 0; kéo dài hai phút là báo động.",
                                    "Good: 0; if it lasts for two minutes it rings.")
                            .badFrom(1)
                            .asks(
                                    "sum by (service) (mongodb_driver_pool_waitqueuesize{service=~\"$service\"})",
                                    "{{service}}"),
                    lines("Không lấy được kết nối mỗi giây · Connections not got a second", Unit.A_SECOND)
                            .means("Tốt: 0.", "Good: 0.")
                            .asks(
                                    "sum by (service) (rate(mongodb_driver_pool_checkoutfailed_total{service=~\"$service\"}[$__rate_interval]))",
                                    "{{service}}"),
                    lines("Lệnh mỗi giây · Commands a second", Unit.A_SECOND)
                            .means("Tốt: theo số yêu cầu và sự kiện.", "Good: with requests and events.")
                            .asks(
                                    "sum by (service) (rate(mongodb_driver_commands_seconds_count{service=~\"$service\"}[$__rate_interval]))",
                                    "{{service}}"),
                    lines("Thời gian trung bình một lệnh · Average time of a command", Unit.SECONDS)
                            .means(
                                    "Lệnh getMore của luồng trực tiếp không tính, vì nó chờ. Tốt: vài mili giây, đi ngang.",
                                    "Without getMore, which waits for live views. Good: some milliseconds, and level.")
                            .asks(
                                    average(
                                            "mongodb_driver_commands_seconds",
                                            "service=~\"$service\",command!=\"getMore\"",
                                            "$__rate_interval",
                                            "service"),
                                    "{{service}}"),
                    lines("Lệnh bị lỗi · Commands that failed", Unit.SHARE)
                            .means("Tốt: 0; từ 5 % (nét đứt) là báo động.", "Good: 0; from 5 % (dashed) it rings.")
                            .badFrom(0.05)
                            .asks(
                                    share(
                                            "mongodb_driver_commands_seconds_count{service=~\"$service\",status=\"FAILED\"}",
                                            "mongodb_driver_commands_seconds_count{service=~\"$service\"}",
                                            "service"),
                                    "{{service}}"),
                    bars("Lệnh chậm nhất · Slowest commands", Unit.SECONDS)
                            .means(
                                    "Trung bình trong khoảng thời gian đang xem. Tốt: chỉ getMore là dài.",
                                    "On the average of the time shown. Good: only getMore is long.")
                            .asks(
                                    "topk(10, "
                                            + average(
                                                    "mongodb_driver_commands_seconds",
                                                    "service=~\"$service\"",
                                                    "$__range",
                                                    "service, command")
                                            + ")",
                                    "{{service}} {{command}}"),
                    row("Hẹn giờ · Timers"),
                    lines("Đã đến hạn mỗi giây · Fired a second", Unit.A_SECOND)
                            .means(
                                    "Hạn xử lý, nhắc việc, thử lại. Tốt: fired; failed chỉ thoáng qua và được thử lại.",
                                    "Deadlines, reminders, further tries. Good: fired; failed for moments only, they are tried again.")
                            .asks(
                                    "sum by (outcome) (rate(motcua_timers_total{service=~\"$service\"}[$__rate_interval]))",
                                    "{{outcome}}"),
                    lines("Hẹn giờ quá hạn · Overdue timers", Unit.COUNT)
                            .means(
                                    "Hạn đã qua mà chưa có gì xảy ra. Tốt: 0; kéo dài năm phút là báo động.",
                                    "A deadline has passed and nothing followed. Good: 0; if it lasts for five minutes it rings.")
                            .badFrom(1)
                            .asks(
                                    "max by (service) (motcua_waits{service=~\"$service\",kind=\"TIMER_OVERDUE\"})",
                                    "{{service}}")));

    private KafkaAndStoreDashboard() {}
}
