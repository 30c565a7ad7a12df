package vn.motcua.demo.dashboards;

import static vn.motcua.demo.dashboards.Panel.bars;
import static vn.motcua.demo.dashboards.Panel.lines;
import static vn.motcua.demo.dashboards.Panel.row;
import static vn.motcua.demo.dashboards.Panel.states;
import static vn.motcua.demo.dashboards.Panel.tile;
import static vn.motcua.demo.dashboards.PromQl.average;
import static vn.motcua.demo.dashboards.PromQl.share;

import java.util.List;

/** Each service by itself (dịch vụ): whether it is there, what it is asked, how it answers, what it needs. */
final class ServiceDashboard {

    static final Dashboard DASHBOARD = new Dashboard(
            "service",
            "motcua · Dịch vụ · Services",
            "now-6h",
            true,
            List.of(
                    row("Có hoạt động không · Whether they are there"),
                    tile("Tiến trình không trả lời · Processes that do not answer", Unit.COUNT)
                            .means(
                                    "Số tiến trình mà Prometheus không đọc được. Tốt: 0.",
                                    "Processes that Prometheus cannot read. Good: 0.")
                            .badFrom(1)
                            .asks("count(up{job=\"motcua\",service=~\"$service\"} == 0) or vector(0)", ""),
                    tile("Khởi động lại trong 6 giờ · Restarts in 6 hours", Unit.COUNT)
                            .means(
                                    "Số lần tiến trình khởi động lại. Tốt: 0, trừ khi vừa nâng cấp.",
                                    "How often processes started again. Good: 0, unless there was an upgrade.")
                            .badFrom(3)
                            .asks(
                                    "sum(changes(process_start_time_seconds{job=\"motcua\",service=~\"$service\"}[6h]))",
                                    ""),
                    tile("Lỗi của hệ thống, 10 phút · Errors of ours, 10 minutes", Unit.SHARE)
                            .means(
                                    "Tỷ lệ yêu cầu bị trả lời bằng lỗi 5xx. Tốt: 0; từ 5 % ở cổng vào là báo động.",
                                    "Share of requests answered with 5xx. Good: 0; from 5 % at the door it rings.")
                            .badFrom(0.05)
                            .asks(
                                    "(sum(rate(http_server_requests_seconds_count{service=~\"$service\",uri!~\"/actuator.*\",status=~\"5..\"}[10m])) or vector(0))"
                                            + " / sum(rate(http_server_requests_seconds_count{service=~\"$service\",uri!~\"/actuator.*\"}[10m]))",
                                    ""),
                    tile("Bộ nhớ còn giữ, cao nhất · Memory kept, the most", Unit.SHARE)
                            .means(
                                    "Phần bộ nhớ vẫn bị chiếm sau khi dọn rác. Tốt: dưới 70 %; từ 90 % là báo động.",
                                    "Share of the memory that stays in use after a collection. Good: below 70 %; from 90 % it rings.")
                            .badFrom(0.9)
                            .asks("max(jvm_memory_usage_after_gc{service=~\"$service\"})", ""),
                    states("Trả lời · Answers")
                            .means(
                                    "Từng tiến trình theo thời gian. Tốt: xanh liên tục; đỏ là không trả lời.",
                                    "Each process over time. Good: green all along; red does not answer.")
                            .badBelow(1)
                            .asks("up{job=\"motcua\",service=~\"$service\"}", "{{service}} {{instance}}"),
                    lines("Đã chạy được bao lâu · Up for", Unit.SECONDS)
                            .means(
                                    "Thời gian từ lúc khởi động. Tốt: tăng đều; rơi về 0 là vừa khởi động lại.",
                                    "Time since the start. Good: it rises; a fall to 0 is a restart.")
                            .asks(
                                    "min by (service, instance) (process_uptime_seconds{service=~\"$service\"})",
                                    "{{service}} {{instance}}"),
                    states("Cầu dao mở · Open breakers")
                            .means(
                                    "Cầu dao giữa các dịch vụ và tới nhà cung cấp. Tốt: xanh; đỏ là không gọi được bên kia.",
                                    "Breakers between services and to providers. Good: green; red gets no answers from there.")
                            .badFrom(1)
                            .asks(
                                    "max by (service, name) (resilience4j_circuitbreaker_state{service=~\"$service\",state=~\"open|half_open\"})",
                                    "{{service}} → {{name}}"),
                    row("Yêu cầu · Requests"),
                    lines("Yêu cầu mỗi giây · Requests a second", Unit.REQUESTS_A_SECOND)
                            .means(
                                    "Số yêu cầu đến từng dịch vụ. Tốt: lên xuống theo giờ làm việc, không đột ngột về 0.",
                                    "Requests that reach each service. Good: with office hours up and down, never suddenly 0.")
                            .asks(
                                    "sum by (service) (rate(http_server_requests_seconds_count{service=~\"$service\"}[$__rate_interval]))",
                                    "{{service}}"),
                    lines("Tỷ lệ lỗi 5xx · Share of 5xx", Unit.SHARE)
                            .means(
                                    "Phần yêu cầu bị lỗi do hệ thống. Tốt: 0; đường nét đứt là 5 %.",
                                    "Share of requests that fail through us. Good: 0; the dashed line is 5 %.")
                            .badFrom(0.05)
                            .asks(
                                    share(
                                            "http_server_requests_seconds_count{service=~\"$service\",uri!~\"/actuator.*\",status=~\"5..\"}",
                                            "http_server_requests_seconds_count{service=~\"$service\",uri!~\"/actuator.*\"}",
                                            "service"),
                                    "{{service}}"),
                    lines("Thời gian trả lời trung bình · Average time to answer", Unit.SECONDS)
                            .means(
                                    "Tốt: dưới 0,2 giây và không tăng khi đông. Luồng trực tiếp (SSE) tính cả thời gian mở.",
                                    "Good: below 0.2 s, and not more when many come. Live views (SSE) count as long as they are open.")
                            .asks(
                                    average(
                                            "http_server_requests_seconds",
                                            "service=~\"$service\"",
                                            "$__rate_interval",
                                            "service"),
                                    "{{service}}"),
                    bars("Đường dẫn chậm nhất · Slowest paths", Unit.SECONDS)
                            .means(
                                    "Mười đường dẫn chậm nhất, trung bình trong khoảng thời gian đang xem. Tốt: chỉ có luồng trực tiếp là dài.",
                                    "The ten slowest, on the average of the time shown. Good: only live views are long.")
                            .asks(
                                    "topk(10, "
                                            + average(
                                                    "http_server_requests_seconds",
                                                    "service=~\"$service\"",
                                                    "$__range",
                                                    "service, uri")
                                            + ")",
                                    "{{service}} {{uri}}"),
                    lines("Bị từ chối ở cổng vào · Turned away at the door", Unit.A_SECOND)
                            .means(
                                    "Bị hẹn quay lại vì dịch vụ quá tải, hoặc bị chặn vì gọi quá dày. Tốt: 0.",
                                    "Told to come again because a service had no room, or refused for coming too often. Good: 0.")
                            .asks(
                                    "sum by (service) (rate(motcua_overloaded_total{service=~\"$service\"}[$__rate_interval]))",
                                    "{{service}}: quá tải · no room")
                            .asks(
                                    "sum by (kind) (rate(motcua_rate_limited_total[$__rate_interval]))",
                                    "{{kind}}: quá dày · too often"),
                    lines("Số yêu cầu cùng lúc được nhận · Requests let in at once", Unit.COUNT)
                            .means(
                                    "Cổng vào tự tìm con số này cho từng dịch vụ. Tốt: cao và ổn định; tụt xuống là dịch vụ trả lời chậm.",
                                    "The door finds this number for each service. Good: high and steady; it falls when a service answers slowly.")
                            .asks("min by (service) (motcua_admission_limit{service=~\"$service\"})", "{{service}}"),
                    row("Tiến trình · Processes"),
                    lines("Bộ nhớ còn giữ sau khi dọn rác · Memory kept after a collection", Unit.SHARE)
                            .means(
                                    "Tốt: đi ngang. Lên dần từng ngày là rò rỉ; từ 90 % (nét đứt) là báo động.",
                                    "Good: level. A slow rise over days is a leak; from 90 % (dashed) it rings.")
                            .badFrom(0.9)
                            .asks(
                                    "max by (service, instance) (jvm_memory_usage_after_gc{service=~\"$service\"})",
                                    "{{service}} {{instance}}"),
                    lines("Vùng nhớ heap · Heap", Unit.BYTES)
                            .means(
                                    "Bộ nhớ heap đang dùng. Tốt: hình răng cưa, đáy không cao dần.",
                                    "Heap in use. Good: a saw whose valleys do not rise.")
                            .asks(
                                    "sum by (service, instance) (jvm_memory_used_bytes{service=~\"$service\",area=\"heap\"})",
                                    "{{service}} {{instance}}"),
                    lines("Dọn rác · Garbage collection", Unit.SHARE)
                            .means(
                                    "Phần thời gian bộ xử lý dành cho dọn rác. Tốt: dưới 5 %.",
                                    "Share of the processor's time that collections take. Good: below 5 %.")
                            .badFrom(0.05)
                            .asks(
                                    "max by (service, instance) (jvm_gc_overhead{service=~\"$service\"})",
                                    "{{service}} {{instance}}"),
                    lines("Bộ xử lý · Processor", Unit.SHARE)
                            .means(
                                    "Phần bộ xử lý của máy mà tiến trình dùng. Tốt: dưới 80 % trong giờ cao điểm.",
                                    "Share of the machine's processors that the process uses. Good: below 80 % at the busiest hour.")
                            .badFrom(0.8)
                            .asks(
                                    "max by (service, instance) (process_cpu_usage{service=~\"$service\"})",
                                    "{{service}} {{instance}}"),
                    lines("Luồng · Threads", Unit.COUNT)
                            .means(
                                    "Số luồng đang sống. Tốt: đi ngang; tăng mãi là có gì đó không kết thúc.",
                                    "Threads alive. Good: level; if they only rise, something does not end.")
                            .asks(
                                    "max by (service, instance) (jvm_threads_live_threads{service=~\"$service\"})",
                                    "{{service}} {{instance}}"),
                    lines("Ổ đĩa còn trống · Disk left", Unit.SHARE)
                            .means(
                                    "Tốt: trên 20 %; dưới 10 % (nét đứt) là báo động.",
                                    "Good: above 20 %; below 10 % (dashed) it rings.")
                            .badBelow(0.1)
                            .asks(
                                    "min by (service, instance) (disk_free_bytes{service=~\"$service\"} / disk_total_bytes{service=~\"$service\"})",
                                    "{{service}} {{instance}}")));

    private ServiceDashboard() {}
}
