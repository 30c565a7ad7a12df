package vn.motcua.notification.text;

import static java.util.Map.entry;
import static vn.motcua.notification.Samples.CODE;
import static vn.motcua.notification.Samples.LOOKUP;

import java.util.List;
import java.util.Map;

/** What the office must say, by rule and medium. */
final class MustSay {

    private static final String DESK = "UBND xã Ninh Phước";
    private static final String POLICE = "Công an xã Ninh Phước";
    private static final String PLAIN_DESK = "UBND xa Ninh Phuoc";
    private static final String PLAIN_POLICE = "Cong an xa Ninh Phuoc";
    private static final String NOW = "09:00 20/11/2026";
    private static final String DUE = "09:00 26/11/2026";
    private static final String PROMISED = "09:00 30/11/2026";
    private static final String DEADLINE = "truoc 17:00 04/12/2026";
    private static final String PHONE = "02593888888";
    private static final String NOT_BY_PHONE = "không thu tiền qua điện thoại";

    private MustSay() {}

    /** Every e-mail says what to do next, too. */
    static final Map<String, List<String>> EMAIL = Map.ofEntries(
            entry("submitted", List.of(LOOKUP, DESK, NOW, "08 giờ làm việc")),
            entry("acceptance-overdue", List.of(LOOKUP, DESK, NOW, "xin lỗi", "08 giờ làm việc")),
            entry("accepted", List.of(CODE, DESK, NOW, "Hẹn trả kết quả: " + DUE)),
            entry("refused", List.of(LOOKUP, DESK, "không thuộc thẩm quyền", "Nộp tại Công an xã.")),
            entry("supplement-before", List.of(LOOKUP, DESK, "02 giấy tờ", "17:00 04/12/2026", "1. Giấy chứng sinh")),
            entry(
                    "supplement",
                    List.of(CODE, DESK, "02 giấy tờ", "17:00 04/12/2026", "HDHS", "bản chính", "2. Văn bản đồng ý")),
            entry("supplement-received", List.of(CODE, DESK, NOW)),
            entry("supplement-expired-before", List.of(LOOKUP, DESK, "nộp lại")),
            entry("supplement-expired", List.of(CODE, DESK, "quá hạn", "Đăng ký thường trú")),
            entry("fee-due", List.of(CODE, DESK, "10.000 đồng", "lệ phí đăng ký cư trú", NOT_BY_PHONE)),
            entry("fee-due-on-return", List.of(CODE, DESK, "10.000 đồng", "khi nhận kết quả", NOT_BY_PHONE)),
            entry(
                    "fee-due-during-work",
                    List.of(CODE, DESK, "10.000 đồng", "lệ phí trước bạ", "15/TB-CT", "xác nhận", NOT_BY_PHONE)),
            entry("fee-paid", List.of(CODE, DESK, "10.000 đồng", NOW)),
            entry("due-changed", List.of(CODE, DESK, DUE, PROMISED, "Căn cứ")),
            entry("overdue", List.of(CODE, DESK, DUE, POLICE, PROMISED, "xin lỗi", "phản ánh")),
            entry("silence", List.of(CODE, POLICE, NOW)),
            entry("apology", List.of(CODE, POLICE, DUE, PROMISED, "Cần xác minh", "PXL", "thông cảm")),
            entry("wait-opened", List.of(CODE, POLICE, DUE, "Dự thảo thông báo cư trú", "giải quyết tiếp")),
            entry("rerouted", List.of(CODE, POLICE, "Công an xã Phước Hậu", "không thay đổi")),
            entry("desk-succeeded", List.of(CODE, DESK, "Công an xã Phước Hậu", "không phải nộp lại")),
            entry("leg-result", List.of(CODE, POLICE, "Thông báo kết quả giải quyết cư trú", "15/TB-CA")),
            entry("leg-refused", List.of(CODE, POLICE, "Đăng ký thường trú", "15/TB-CA", "khiếu nại")),
            entry("withdrawal-requested", List.of(CODE, DESK, NOW, "Nếu không phải ông/bà yêu cầu")),
            entry("withdrawal-refused", List.of(CODE, DESK, NOW, "lý do")),
            entry("stopped", List.of(CODE, DESK, "TBD", "Đã quá thời hạn bổ sung", "hoàn trả", "khiếu nại")),
            entry("ready", List.of(CODE, "12 Trần Phú", "giờ làm việc", "căn cước", "Còn phải nộp: 10.000 đồng")),
            entry("uncollected", List.of(CODE, "12 Trần Phú", NOW, "căn cước", "10.000 đồng")),
            entry("result-came-back", List.of(CODE, DESK, "12 Trần Phú", "không tìm được người nhận", "địa chỉ")),
            entry("correction", List.of(CODE, POLICE, "Thông báo kết quả giải quyết cư trú", "sai họ, tên")),
            entry("returned", List.of(CODE, DESK, "trao trực tiếp lúc " + NOW, PHONE)));

    static final Map<String, List<String>> SMS = Map.ofEntries(
            entry("submitted", List.of(LOOKUP, PLAIN_DESK, NOW, "08 gio lam viec")),
            entry("acceptance-overdue", List.of(LOOKUP, PLAIN_DESK, "xin loi", "08 gio lam viec")),
            entry("accepted", List.of(CODE, PLAIN_DESK, NOW, "Hen tra ket qua: " + DUE)),
            entry("refused", List.of(LOOKUP, PLAIN_DESK, "khong thuoc tham quyen")),
            entry("supplement-before", List.of(LOOKUP, PLAIN_DESK, "02 giay to", DEADLINE)),
            entry("supplement", List.of(CODE, PLAIN_DESK, "02 giay to", DEADLINE)),
            entry("supplement-received", List.of(CODE, PLAIN_DESK, NOW, "tiep tuc")),
            entry("supplement-expired-before", List.of(LOOKUP, PLAIN_DESK, "nop lai")),
            entry("supplement-expired", List.of(CODE, PLAIN_DESK, "qua han", PHONE)),
            entry("fee-due", List.of(CODE, PLAIN_DESK, "10.000 dong", "khong thu tien qua dien thoai")),
            entry("fee-due-on-return", List.of(CODE, PLAIN_DESK, "10.000 dong", "khi nhan ket qua")),
            entry("fee-due-during-work", List.of(CODE, PLAIN_DESK, "10.000 dong", "tiep")),
            entry("fee-paid", List.of(CODE, PLAIN_DESK, "10.000 dong", NOW, "Cam on")),
            entry("due-changed", List.of(CODE, PLAIN_DESK, DUE, PROMISED)),
            entry("overdue", List.of(CODE, PLAIN_DESK, "xin loi", DUE, "Hen lai: " + PROMISED)),
            entry("silence", List.of(CODE, PLAIN_POLICE, NOW)),
            entry("apology", List.of(CODE, PLAIN_POLICE, "xin loi", "dang cho xac minh", "Hen lai: " + PROMISED)),
            entry("wait-opened", List.of(CODE, PLAIN_POLICE, "xac nhan du thao", DUE, "giai quyet tiep")),
            entry("rerouted", List.of(CODE, "Cong an xa Phuoc Hau", "khong doi")),
            entry("desk-succeeded", List.of(CODE, PLAIN_DESK, "khong phai nop lai")),
            entry("leg-result", List.of(CODE, PLAIN_POLICE)),
            entry("leg-refused", List.of(CODE, PLAIN_POLICE, PHONE)),
            entry("withdrawal-requested", List.of(CODE, PLAIN_DESK, NOW, PHONE)),
            entry("withdrawal-refused", List.of(CODE, PLAIN_DESK, "rat tiec")),
            entry("stopped", List.of(CODE, PLAIN_DESK, "qua thoi han bo sung")),
            entry("ready", List.of(CODE, PLAIN_DESK, "gio lam viec", "can cuoc")),
            entry("uncollected", List.of(CODE, PLAIN_DESK, NOW, "can cuoc")),
            entry("result-came-back", List.of(CODE, PLAIN_DESK, "chuyen hoan")),
            entry("correction", List.of(CODE, PLAIN_POLICE, "xin loi")),
            entry("returned", List.of(CODE, NOW, PHONE)));

    /** Every mail to an office says what to do next, too. */
    static final Map<String, List<String>> MAILBOX = Map.ofEntries(
            entry("office-submitted", List.of(LOOKUP, NOW, "Hạn tiếp nhận: 17:00 04/12/2026", "08 giờ làm việc")),
            entry("office-acceptance-overdue", List.of(LOOKUP, "Hạn phản hồi: " + NOW, DESK)),
            entry(
                    "office-dispatched",
                    List.of(CODE, "Đăng ký thường trú", "Nơi giao: " + DESK, "Hạn giải quyết: " + DUE)),
            entry("office-rerouted", List.of(CODE, "Nơi chuyển: Công an xã Phước Hậu", "Hạn giải quyết: " + DUE)),
            entry("office-receipt-overdue", List.of(CODE, POLICE, "Hạn xác nhận: " + NOW)),
            entry(
                    "office-due-soon",
                    List.of(CODE, "còn 07 giờ 30 phút làm việc, tính đến " + NOW, "Hạn trả kết quả: " + DUE)),
            entry("office-leg-overdue", List.of(CODE, POLICE, "Đăng ký thường trú", "Hạn giải quyết: " + DUE)),
            entry("office-overdue", List.of(CODE, "Hạn trả kết quả: " + DUE, POLICE)),
            entry("office-silence", List.of(CODE, POLICE, "Thay đổi gần nhất: " + NOW)),
            entry("office-supplement-needed", List.of(CODE, POLICE, "Đăng ký thường trú", "một lần")),
            entry("office-withdrawal", List.of(CODE, NOW, "quyết định")),
            entry("office-correction", List.of(CODE, POLICE, "Lý do: sai họ, tên")),
            entry("office-ready", List.of(CODE, "Kết quả: đã có kết quả một phần", NOW)));
}
