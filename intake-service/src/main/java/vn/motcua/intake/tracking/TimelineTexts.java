package vn.motcua.intake.tracking;

import java.util.Map;
import java.util.Optional;

/** How citizens read the events of a dossier; an event without a text is not shown, such as a draft sent back inside an agency. */
final class TimelineTexts {

    private static final Map<String, String> TEXTS = Map.ofEntries(
            Map.entry("dossier.submitted", "Đã nộp hồ sơ đến {agency}"),
            Map.entry("dossier.accepted", "{agency} đã tiếp nhận hồ sơ"),
            Map.entry("dossier.refused", "{agency} từ chối tiếp nhận hồ sơ"),
            Map.entry("dossier.result-ready", "Đã có kết quả, mời nhận tại {agency}"),
            Map.entry("dossier.leg-result-returned", "Đã trả kết quả: {leg}"),
            Map.entry("dossier.result-returned", "Đã trả đủ kết quả, hồ sơ kết thúc"),
            Map.entry("route.leg-dispatched", "Đã chuyển đến {agency}: {leg}"),
            Map.entry("route.leg-overdue", "{agency} đã quá hạn: {leg}"),
            Map.entry("route.completed", "Các cơ quan đã giải quyết xong"),
            Map.entry("route.failed", "Chờ điều phối để xác định cơ quan giải quyết: {leg}"),
            Map.entry("case.received", "{agency} đã nhận hồ sơ: {leg}"),
            Map.entry("case.assigned", "{agency} đang xử lý: {leg}"),
            Map.entry("case.resolved", "{agency} đã trả lời: {leg}"));

    private TimelineTexts() {}

    static Optional<String> of(String event, String agency, String leg) {
        return Optional.ofNullable(TEXTS.get(event))
                .map(text -> text.replace("{agency}", agency).replace("{leg}", leg));
    }
}
