package vn.motcua.notification.unsubscribe;

import java.util.Map;
import vn.motcua.platform.journal.Problem;

/** What people see who open the link of an e-mail. Nothing of a dossier is on it: who has the link need not be the applicant. */
final class UnsubscribePage {

    private static final String LAYOUT = """
            <!doctype html>
            <html lang="vi">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
            <meta name="robots" content="noindex"><title>%1$s</title></head>
            <body style="font-family: sans-serif; line-height: 1.5; max-width: 40em; margin: 0 auto; padding: 1em">
            <h1 style="font-size: 1.2em">%1$s</h1>
            <p>%2$s</p>
            </body>
            </html>
            """;

    private static final String BUTTON = """
            </p>
            <form method="post">
            <button name="List-Unsubscribe" value="One-Click" style="font-size: 1em; padding: .5em 1em">Ngừng nhận thư</button>
            </form>
            <p>""";

    private static final Map<String, String> WHY = Map.of(
            "UNSUBSCRIBE_FORGED",
            "Liên kết không đúng hoặc không còn hiệu lực. Xin mở liên kết trong thư mới nhất, hoặc thay đổi cách nhận thông báo"
                    + " tại trang tra cứu hồ sơ.",
            "ONE_CLICK_MISSING",
            "Xin mở lại liên kết trong thư và bấm nút “Ngừng nhận thư”.",
            "DOSSIER_UNKNOWN",
            "Hồ sơ này không còn trên hệ thống, nên không có thư nào được gửi nữa.");

    private UnsubscribePage() {}

    /** Asks whether it is meant: what only looks at links must not stop anything. */
    static String question() {
        return LAYOUT.formatted(
                "Ngừng nhận thư điện tử về hồ sơ",
                "Ông/bà có muốn ngừng nhận thư điện tử thông báo về hồ sơ này không? Những việc mà pháp luật quy định phải báo, như"
                        + " yêu cầu bổ sung giấy tờ hay nộp phí, vẫn được báo đến ông/bà. Các cách nhận thông báo khác không thay đổi."
                        + BUTTON);
    }

    static String done() {
        return LAYOUT.formatted(
                "Đã ghi nhận",
                "Từ nay chúng tôi không gửi thư điện tử thông báo về hồ sơ này nữa, trừ những việc mà pháp luật quy định phải báo."
                        + " Nếu muốn nhận lại, ông/bà thay đổi cách nhận thông báo trong tài khoản hoặc tại trang tra cứu hồ sơ,"
                        + " hoặc liên hệ Bộ phận Một cửa.");
    }

    static String refused(Problem problem) {
        return LAYOUT.formatted(
                "Chưa thực hiện được",
                WHY.getOrDefault(problem.code(), "Hệ thống đang bận. Xin ông/bà thử lại sau ít phút."));
    }
}
