package vn.motcua.demo.dashboards;

import static vn.motcua.demo.dashboards.Panel.bars;
import static vn.motcua.demo.dashboards.Panel.lines;
import static vn.motcua.demo.dashboards.Panel.row;
import static vn.motcua.demo.dashboards.Panel.stack;
import static vn.motcua.demo.dashboards.Panel.states;
import static vn.motcua.demo.dashboards.Panel.tile;
import static vn.motcua.demo.dashboards.PromQl.quantile;

import java.util.List;

/** How people and partners are told (thông báo): what went out, how soon, by whom. */
final class NotificationDashboard {

    private static final String GIVEN_UP = "permanent_failure|temporary_failure|expired";

    static final Dashboard DASHBOARD = new Dashboard(
            "notification",
            "motcua · Thông báo · Notices",
            "now-6h",
            false,
            List.of(
                    row("Thông báo · Notices"),
                    tile("Đã gửi, 1 giờ · Sent, 1 hour", Unit.COUNT)
                            .means(
                                    "Theo kênh. Tốt: kênh nào có thông báo chờ thì cũng gửi được.",
                                    "By channel. Good: a channel for which notices wait sends some.")
                            .asks(
                                    "sum by (channel) (increase(motcua_notices_total{outcome=\"sent\"}[1h]))",
                                    "{{channel}}"),
                    tile("Giao trong 10 giây, 1 giờ · Handed over within 10 s, 1 hour", Unit.SHARE)
                            .means(
                                    "Không tính giờ yên lặng và thông báo hàng loạt. Tốt: từ 99 %, như đã cam kết.",
                                    "Quiet hours and bulk do not count. Good: from 99 %, as promised.")
                            .badBelow(0.99)
                            .asks(
                                    "sum(increase(motcua_notice_delay_seconds_bucket{urgency!=\"bulk\",le=\"10.0\"}[1h]))"
                                            + " / sum(increase(motcua_notice_delay_seconds_count{urgency!=\"bulk\"}[1h]))",
                                    ""),
                    tile("Bỏ cuộc, 1 giờ · Given up, 1 hour", Unit.COUNT)
                            .means(
                                    "Không giao được cho nhà cung cấp nào. Tốt: 0, hoặc rất ít (số sai, hộp thư đầy).",
                                    "No provider took them. Good: 0, or very few (wrong numbers, full mailboxes).")
                            .asks(
                                    "sum(increase(motcua_notices_total{outcome=~\"" + GIVEN_UP
                                            + "\"}[1h])) or vector(0)",
                                    ""),
                    tile("Đang chờ · Waiting", Unit.COUNT)
                            .means(
                                    "Đến lượt mà chưa gửi, hoặc đã thử mà chưa được. Tốt: gần 0.",
                                    "Due, or tried in vain. Good: near 0.")
                            .asks("sum(max by (channel) (motcua_notices_waiting))", ""),
                    lines("Đã gửi mỗi giây · Sent a second", Unit.A_SECOND)
                            .means(
                                    "Theo kênh. Tốt: theo nhịp của hồ sơ, không kênh nào tắt hẳn.",
                                    "By channel. Good: with what happens to dossiers; no channel falls silent.")
                            .asks(
                                    "sum by (channel) (rate(motcua_notices_total{outcome=\"sent\"}[$__rate_interval]))",
                                    "{{channel}}"),
                    lines("Kết quả khác · What else came of them", Unit.A_SECOND)
                            .means(
                                    "Thử lại, giữ đến sáng, bỏ cuộc, không cần gửi. Tốt: ít retried; failure và expired gần 0.",
                                    "Tried again, held until the morning, given up, not to be sent. Good: few are retried, hardly any fail or expire.")
                            .asks(
                                    "sum by (outcome) (rate(motcua_notices_total{outcome!=\"sent\"}[$__rate_interval]))",
                                    "{{outcome}}"),
                    bars("Thông báo về việc gì · What notices were about", Unit.COUNT)
                            .means(
                                    "Quy tắc đã gửi nhiều nhất trong khoảng thời gian đang xem. Tốt: như tuần trước.",
                                    "Rules by which most were sent in the time shown. Good: as the week before.")
                            .asks(
                                    "topk(12, sum by (rule) (increase(motcua_notices_total{outcome=\"sent\"}[$__range])))",
                                    "{{rule}}"),
                    lines("Từ sự kiện đến nhà cung cấp, 99 % · From event to provider, 99 %", Unit.SECONDS)
                            .means(
                                    "Theo kênh, không tính hàng loạt. Tốt: dưới 10 giây (nét đứt).",
                                    "By channel, without bulk. Good: below 10 s (dashed).")
                            .badFrom(10)
                            .asks(
                                    quantile(0.99, "motcua_notice_delay_seconds_bucket{urgency!=\"bulk\"}", "channel"),
                                    "{{channel}}"),
                    stack("Đang chờ · Waiting", Unit.COUNT)
                            .means(
                                    "Theo kênh. Tốt: gần 0 sau mỗi lúc đông.",
                                    "By channel. Good: near 0 after each rush.")
                            .asks("max by (channel) (motcua_notices_waiting)", "{{channel}}"),
                    lines("Chờ lâu nhất · Waiting the longest", Unit.SECONDS)
                            .means(
                                    "Tốt: dưới một phút; trên 10 phút (nét đứt) mà không gửi được gì là báo động.",
                                    "Good: below a minute; above ten (dashed), with nothing sent, it rings.")
                            .badFrom(600)
                            .asks("max by (channel) (motcua_notices_waiting_oldest_seconds)", "{{channel}}"),
                    row("Nhà cung cấp · Providers"),
                    lines("Phần mỗi nhà cung cấp đang gánh · What each provider carries", Unit.PERCENT)
                            .means(
                                    "Tốt: ổn định; 0 là nhà cung cấp đã hỏng và bị bỏ qua.",
                                    "Good: steady; 0 is a provider that failed and was left.")
                            .asks(
                                    "avg by (medium, provider) (motcua_provider_share_percent)",
                                    "{{medium}}: {{provider}}"),
                    states("Cầu dao mở · Open breakers")
                            .means(
                                    "Tốt: xanh. Đỏ: gọi không được, phần lớn không thử nữa; tự đóng khi gọi lại được.",
                                    "Good: green. Red: calls fail and most are not tried; it closes at the next that succeed.")
                            .badFrom(1)
                            .asks(
                                    "max by (name) (resilience4j_circuitbreaker_state{service=\"notification\",state=~\"open|half_open\"})",
                                    "{{name}}"),
                    lines("Cần gọi lần hai · Calls that need a second try", Unit.SHARE)
                            .means(
                                    "Điềm báo trước khi cầu dao mở. Tốt: dưới 10 % (nét đứt).",
                                    "The forerunner of an open breaker. Good: below 10 % (dashed).")
                            .badFrom(0.1)
                            .asks(
                                    "sum by (name) (rate(resilience4j_retry_calls_total{kind=~\".*_with_retry\"}[$__rate_interval]))"
                                            + " / sum by (name) (rate(resilience4j_retry_calls_total[$__rate_interval]))",
                                    "{{name}}"),
                    lines("Biên nhận · Receipts", Unit.A_SECOND)
                            .means(
                                    "Nhà cung cấp cho biết tin nhắn ra sao. Tốt: settled theo số đã gửi; forged là 0, nếu không có người giả mạo.",
                                    "What providers say became of messages. Good: settled ones keep step with what was sent, none is forged.")
                            .asks(
                                    "sum by (provider, outcome) (rate(motcua_receipts_total[$__rate_interval]))",
                                    "{{provider}}: {{outcome}}"),
                    bars("Bỏ cuộc vì sao · Why they were given up", Unit.COUNT)
                            .means(
                                    "Trong khoảng thời gian đang xem. Tốt: trống; nhiều cùng một loại là do tài khoản hay tên người gửi.",
                                    "In the time shown. Good: empty; many of one kind point to an account or a sender's name.")
                            .asks(
                                    "sort_desc(sum by (channel, outcome) (increase(motcua_notices_total{outcome=~\""
                                            + GIVEN_UP + "\"}[$__range])) >= 1)",
                                    "{{channel}}: {{outcome}}"),
                    row("Đối tác và mẫu câu · Partners and texts"),
                    lines("Webhook mỗi giây · Webhooks a second", Unit.A_SECOND)
                            .means(
                                    "Tốt: delivered; retried chỉ thoáng qua; temporary_failure (bỏ cuộc sau ba ngày) là 0.",
                                    "Good: delivered; retried for moments only; no temporary_failure, which is given up after three days.")
                            .asks("sum by (outcome) (rate(motcua_webhooks_total[$__rate_interval]))", "{{outcome}}"),
                    lines("Đối tác không nhận · Partners that do not take", Unit.COUNT)
                            .means(
                                    "Tốt: 0. Quản trị viên phải gọi cho đối tác.",
                                    "Good: 0. An administrator has to call the partner.")
                            .badFrom(1)
                            .asks("sum by (kind) (motcua_waits{kind=~\"WEBHOOK_.*\"})", "{{kind}}"),
                    lines("Mẫu câu riêng bị lỗi · Offices' own texts that failed", Unit.A_SECOND)
                            .means(
                                    "Khi đó mẫu câu chung được gửi thay. Tốt: 0.",
                                    "The national text went out instead. Good: 0.")
                            .asks(
                                    "sum by (channel, rule) (rate(motcua_templates_failed_total[$__rate_interval]))",
                                    "{{channel}}: {{rule}}")));

    private NotificationDashboard() {}
}
