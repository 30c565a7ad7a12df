package vn.motcua.intake.form;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.motcua.intake.dossier.Dossier;

/**
 * The forms that are printed from a dossier (mẫu phiếu). Another one is a line here, its pages, and a template called by its
 * number.
 */
public enum FormKind {
    /** Giấy tiếp nhận hồ sơ và hẹn trả kết quả. */
    RECEIPT("01", "the desk accepts the dossier", ReceiptPages::of),
    /** Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ. */
    SUPPLEMENT("02", "the desk asks for papers", SupplementPages::of),
    /** Phiếu từ chối tiếp nhận, giải quyết hồ sơ. */
    REFUSAL("03", "the desk refuses the dossier", RefusalPages::of),
    /** Văn bản xin lỗi và đề nghị gia hạn thời gian giải quyết. */
    APOLOGY("04", "the head apologises and names a new day", ApologyPages::of),
    /** Thông báo dừng giải quyết hồ sơ. */
    STOP("05", "the work is stopped", StopPages::of);

    private final String number;
    private final String occasion;
    private final Pages pages;

    FormKind(String number, String occasion, Pages pages) {
        this.number = number;
        this.occasion = occasion;
        this.pages = pages;
    }

    /** What a dossier has of one kind. */
    private interface Pages {
        List<Written> of(Dossier dossier, Names names);
    }

    /** As the law counts them, two digits: {@code 01}. */
    public String number() {
        return number;
    }

    /** When it is written, as a clause. */
    String occasion() {
        return occasion;
    }

    /** All of this kind that were written about the dossier, older ones first. */
    List<Written> writtenAbout(Dossier dossier, Names names) {
        return pages.of(dossier, names);
    }

    static Optional<FormKind> numbered(String number) {
        return Arrays.stream(values())
                .filter(kind -> kind.number.equals(number))
                .findFirst();
    }
}
