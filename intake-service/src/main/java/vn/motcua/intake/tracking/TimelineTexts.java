package vn.motcua.intake.tracking;

import java.util.Map;
import java.util.Optional;

/** How citizens read the events of a dossier; an event without a text is not shown, such as a draft sent back inside an agency. */
final class TimelineTexts {

    private static final Map<String, String> TEXTS = Map.ofEntries(
            Map.entry("dossier.submitted", "Đã nộp hồ sơ đến {agency}"),
            Map.entry("dossier.accepted", "{agency} đã tiếp nhận hồ sơ"),
            Map.entry("dossier.refused", "{agency} từ chối tiếp nhận hồ sơ"),
            Map.entry("dossier.supplement-requested", "{agency} đề nghị bổ sung giấy tờ"),
            Map.entry("dossier.supplement-received", "Đã nhận giấy tờ bổ sung"),
            Map.entry("dossier.supplement-expired", "Đã quá hạn bổ sung giấy tờ"),
            Map.entry("dossier.fee-requested", "Đề nghị nộp phí, lệ phí hoặc thực hiện nghĩa vụ tài chính"),
            Map.entry("dossier.fee-paid", "Đã ghi nhận khoản nộp"),
            Map.entry("dossier.fee-waived", "Được miễn phí, lệ phí"),
            Map.entry("dossier.fee-refunded", "Đã hoàn trả tiền"),
            Map.entry("dossier.due-date-changed", "Ngày hẹn trả được tính lại"),
            Map.entry("dossier.acceptance-overdue", "{agency} chưa phản hồi đúng thời hạn"),
            Map.entry("dossier.overdue", "Hồ sơ đã quá ngày hẹn trả"),
            Map.entry("dossier.silence-noticed", "Hồ sơ vẫn đang ở {agency}"),
            Map.entry("dossier.apology-issued", "{agency} xin lỗi và hẹn lại ngày trả kết quả"),
            Map.entry("dossier.confirmation-given", "Đã nhận xác nhận của người nộp: {leg}"),
            Map.entry("dossier.notice-wishes-changed", "Đã thay đổi cách nhận thông báo"),
            Map.entry("dossier.withdrawal-requested", "Đã nhận yêu cầu rút hồ sơ"),
            Map.entry("dossier.withdrawal-decided", "{agency} đã quyết định về yêu cầu rút hồ sơ"),
            Map.entry("dossier.stopped", "{agency} dừng giải quyết hồ sơ"),
            Map.entry("dossier.originals-handed-back", "Đã trả lại bản chính"),
            Map.entry("dossier.desk-succeeded", "Hồ sơ được chuyển đến {agency}"),
            Map.entry("dossier.leg-result-came-back", "Bưu phẩm bị trả lại, mời liên hệ {agency}: {leg}"),
            Map.entry("dossier.result-uncollected", "Kết quả chưa có người nhận tại {agency}"),
            Map.entry("dossier.correction-ordered", "Kết quả được đính chính tại {agency}: {leg}"),
            Map.entry("dossier.result-ready", "Đã có kết quả, mời nhận tại {agency}"),
            Map.entry("dossier.leg-result-returned", "Đã trả kết quả: {leg}"),
            Map.entry("dossier.result-returned", "Đã trả đủ kết quả, hồ sơ kết thúc"),
            Map.entry("route.leg-dispatched", "Đã chuyển đến {agency}: {leg}"),
            Map.entry("route.leg-overdue", "{agency} đã quá hạn: {leg}"),
            Map.entry("route.leg-rerouted", "Đã chuyển lại đến {agency}: {leg}"),
            Map.entry("route.leg-due-changed", "Hạn xử lý được tính lại: {leg}"),
            Map.entry("route.leg-cancelled", "Không tiếp tục chờ {agency}: {leg}"),
            Map.entry("route.completed", "Các cơ quan đã giải quyết xong"),
            Map.entry("route.failed", "Chờ điều phối để xác định cơ quan giải quyết: {leg}"),
            Map.entry("case.received", "{agency} đã nhận hồ sơ: {leg}"),
            Map.entry("case.declined", "{agency} trả lại vì không thuộc thẩm quyền: {leg}"),
            Map.entry("case.supplement-needed", "{agency} cần bổ sung giấy tờ: {leg}"),
            Map.entry("case.finance-needed", "{agency} đã ra thông báo nghĩa vụ tài chính: {leg}"),
            Map.entry("case.duty-settled", "{agency} xác nhận đã hoàn thành nghĩa vụ tài chính: {leg}"),
            Map.entry("case.wait-opened", "{agency} chờ xác nhận: {leg}"),
            Map.entry("case.lengthened", "{agency} cần thêm thời gian để xác minh: {leg}"),
            Map.entry("case.assigned", "{agency} đang xử lý: {leg}"),
            Map.entry("case.resolved", "{agency} đã trả lời: {leg}"));

    private TimelineTexts() {}

    static Optional<String> of(String event, String agency, String leg) {
        return Optional.ofNullable(TEXTS.get(event))
                .map(text -> text.replace("{agency}", agency).replace("{leg}", leg));
    }
}
