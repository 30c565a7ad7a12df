package vn.motcua.intake.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.motcua.intake.dossier.Applicant;
import vn.motcua.intake.dossier.Dossier;
import vn.motcua.intake.dossier.Given;
import vn.motcua.intake.dossier.GivenForms;
import vn.motcua.intake.dossier.Paper;
import vn.motcua.intake.dossier.Supplement;
import vn.motcua.intake.form.Copy;
import vn.motcua.intake.form.FormKind;
import vn.motcua.intake.form.GivenSheets;
import vn.motcua.intake.form.Sheet;
import vn.motcua.platform.journal.Problem;

/** The papers as people get them: what can be read of each PDF. */
class PdfPrinterTest {

    private static final String CODE = "H32.50.05-261120-0012";
    private static final String NUMBER = "056190000001";
    private static final PdfPrinter PRINTER =
            new PdfPrinter(new FormsProperties("https://motcua.khanhhoa.example/tra-cuu?ma=", 1, 20));

    @AfterAll
    static void stop() {
        PRINTER.destroy();
    }

    @Test
    void theReceiptSlipSaysWhatWasHandedInAndWhenToComeBack() {
        ReadPdf paper = printed(GivenForms.charged(), FormKind.RECEIPT);

        assertThat(paper.text())
                .contains(
                        "ỦY BAN NHÂN DÂN TỈNH KHÁNH HÒA",
                        "ỦY BAN NHÂN DÂN XÃ NINH PHƯỚC",
                        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                        "Độc lập - Tự do - Hạnh phúc",
                        "Ninh Phước, ngày 20 tháng 11 năm 2026",
                        "Số: " + CODE,
                        "Mã hồ sơ: " + CODE,
                        "GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ",
                        "Trung tâm Phục vụ hành chính công xã Ninh Phước",
                        "Tiếp nhận hồ sơ của Ông/Bà: Nguyễn Thị Mẫu",
                        "Số định danh cá nhân/CCCD: " + NUMBER,
                        "Số điện thoại: 0900000001",
                        "đăng ký khai sinh, đăng ký thường trú, cấp thẻ bảo hiểm y tế",
                        "Nội dung yêu cầu giải quyết (mã thủ tục 3.000722): Liên thông điện tử",
                        "Tờ khai điện tử (Mẫu 01) Bản điện tử 01",
                        "2. Số lượng hồ sơ: .......... (bộ)",
                        "theo quy định: 10 ngày làm việc",
                        "4. Thời gian nhận hồ sơ: 08 giờ 40 phút, ngày 20 tháng 11 năm 2026",
                        "5. Thời gian trả kết quả giải quyết hồ sơ: 08 giờ 40 phút, ngày 07 tháng 12 năm 2026",
                        "Lệ phí đăng ký cư trú 20.000 đồng Thu khi tiếp nhận (đã thu, biên lai số BL-0042)",
                        "Phí cấp bản sao trích lục 1.250.000 đồng Thu khi trả kết quả (chưa thu)",
                        "Quyển số .......... Số thứ tự ..........",
                        "NGƯỜI NỘP HỒ SƠ",
                        "NGƯỜI TIẾP NHẬN HỒ SƠ",
                        "số điện thoại 02590000001",
                        "Trang 1/")
                .doesNotContain("null", "NaN");
    }

    @Test
    void itsBarCodesSayTheCodeAndWhereToLookItUp() {
        assertThat(printed(GivenForms.charged(), FormKind.RECEIPT).codes())
                .containsExactlyInAnyOrder(CODE, "https://motcua.khanhhoa.example/tra-cuu?ma=" + CODE);
    }

    @Test
    void whereThereIsNoPageToLookUpTheSquareSaysTheCodeToo() {
        PdfPrinter plain = new PdfPrinter(new FormsProperties("", 1, 20));
        Sheet sheet = GivenSheets.of(GivenForms.charged(), "01");

        assertThat(ReadPdf.of(Objects.requireNonNull(
                                plain.print(sheet, Copy.WHOLE).block()))
                        .codes())
                .containsExactly(CODE, CODE);
        plain.destroy();
    }

    @Test
    void theRequestForPapersNamesAllOfThemAndItsReason() {
        ReadPdf paper = printed(GivenForms.askedTwice(), FormKind.SUPPLEMENT);

        assertThat(paper.text())
                .contains(
                        "Số: 02/HDHS-" + CODE,
                        "PHIẾU YÊU CẦU BỔ SUNG, HOÀN THIỆN HỒ SƠ",
                        "Hồ sơ của Ông/Bà: Nguyễn Thị Mẫu",
                        "Số điện thoại: 0900000001",
                        "trong quá trình giải quyết, phần việc “Đăng ký thường trú”",
                        "Yêu cầu bổ sung lần thứ: 01",
                        "1 Văn bản đồng ý của chủ hộ Bổ sung chữ ký của ông Trần Văn Hữu",
                        "Lý do: Theo khoản 2 Điều 20 Luật Cư trú. Giấy nộp chưa đủ chữ ký.",
                        "Căn cứ: NĐ 118/2025/NĐ-CP",
                        "Hạn bổ sung: trước 17 giờ 00 phút, ngày 04 tháng 12 năm 2026",
                        "NGƯỜI HƯỚNG DẪN",
                        "02590000001")
                .doesNotContain("Giấy chứng sinh", "null");
    }

    @Test
    void theRefusalSaysWhyAndWhomToTurnTo() {
        ReadPdf paper = printed(GivenForms.refused(), FormKind.REFUSAL);

        assertThat(paper.text())
                .contains(
                        "Số: 01/PTC-T7K2-4QX9",
                        "PHIẾU TỪ CHỐI TIẾP NHẬN, GIẢI QUYẾT HỒ SƠ",
                        "Nguyễn Thị Mẫu",
                        "Mã tra cứu: ",
                        "Căn cứ từ chối: Không thuộc thẩm quyền giải quyết",
                        "Lý do cụ thể: Trẻ cư trú tại xã khác",
                        "Nghị định 63/2024/NĐ-CP; ",
                        "Cơ quan có thẩm quyền: Ủy ban nhân dân xã Phước Hữu",
                        "Bản chính trả lại người nộp: ",
                        "Giấy chứng sinh",
                        "quyền khiếu nại",
                        "NGƯỜI NỘP HỒ SƠ",
                        "02590000001")
                .doesNotContain("Mã hồ sơ", "null");
    }

    @Test
    void theApologyIsOfTheAgencyThatIsLate() {
        ReadPdf paper = printed(GivenForms.apologised(), FormKind.APOLOGY);

        assertThat(paper.text())
                .contains(
                        "BẢO HIỂM XÃ HỘI CƠ SỞ NINH PHƯỚC",
                        ".............................., ngày 20 tháng 11 năm 2026",
                        "Số: 01/PXL-" + CODE,
                        "XIN LỖI VÀ ĐỀ NGHỊ GIA HẠN THỜI GIAN GIẢI QUYẾT HỒ SƠ",
                        "(Gia hạn lần thứ: 01)",
                        "Kính gửi: Ông/Bà Nguyễn Thị Mẫu",
                        "Mã hồ sơ: " + CODE,
                        "Thời gian tiếp nhận hồ sơ: 08 giờ 40 phút, ngày 20 tháng 11 năm 2026",
                        "hẹn trả kết quả ban đầu: 08 giờ 40 phút, ngày 07 tháng 12 năm 2026",
                        "Cơ quan gây chậm: Bảo hiểm xã hội cơ sở Ninh Phước",
                        "Lý do: Đang chờ xác minh dữ liệu bảo hiểm",
                        "xin lỗi Ông/Bà",
                        "Hẹn trả kết quả vào lúc: 09 giờ 15 phút, ngày 10 tháng 12 năm 2026",
                        "Nơi nhận:",
                        "THỦ TRƯỞNG CƠ QUAN",
                        "02590000001")
                .doesNotContain("đã được điều chỉnh", "null");
    }

    @Test
    void theNoticeOfTheStopSaysWhatIsGivenBack() {
        ReadPdf paper = printed(GivenForms.stopped(), FormKind.STOP);

        assertThat(paper.text())
                .contains(
                        "Số: 01/TBD-" + CODE,
                        "THÔNG BÁO DỪNG GIẢI QUYẾT HỒ SƠ",
                        "Mã hồ sơ: " + CODE,
                        "Giai đoạn của hồ sơ khi dừng: Công dân yêu cầu rút hồ sơ",
                        "Người nộp đề nghị rút hồ sơ: Gia đình chuyển nơi ở",
                        "Căn cứ dừng: Người nộp rút hồ sơ",
                        "Lý do: Đồng ý cho rút hồ sơ",
                        "Giấy tờ hoàn trả: ",
                        "Giấy chứng sinh",
                        "Lệ phí đăng ký cư trú 20.000 đồng Chưa thực hiện công việc",
                        "THỦ TRƯỞNG CƠ QUAN")
                .doesNotContain("null");
    }

    @ParameterizedTest
    @EnumSource
    void everyFormIsAccessibleAndBringsItsLetters(FormKind kind) {
        ReadPdf paper = printed(written(kind), kind);

        assertThat(paper.title()).isNotBlank();
        assertThat(paper.language()).isEqualTo("vi");
        assertThat(paper.tagged()).isTrue();
        assertThat(paper.text())
                .contains("Mẫu số " + kind.number(), "Trang 1/" + paper.pages().size());
        assertThat(paper.fonts()).isNotEmpty().allSatisfy(font -> {
            assertThat(font.isEmbedded()).isTrue();
            assertThat(font.getName()).matches("[A-Z]{6}\\+LiberationSerif.*");
        });
    }

    @ParameterizedTest
    @EnumSource
    void inAMailedCopyPersonalNumbersAreHiddenWhoeverWroteThem(FormKind kind) {
        Sheet sheet = sheet(GivenForms.of(written(kind), named("An, CCCD 264123456")), kind);

        String whole = read(sheet, Copy.WHOLE).text();
        String mailed = read(sheet, Copy.MAILED).text();

        assertThat(whole).contains("264123456");
        assertThat(mailed).contains("******456", "0900000001").doesNotContain("264123456", NUMBER, "056092001234");
        assertThat(whole.contains("056092001234")).isEqualTo(kind == FormKind.SUPPLEMENT);
    }

    @Test
    void whatPeopleWroteIsTextAndNothingElse() {
        Dossier dossier = GivenForms.of(
                Given.accepted(), named("<script>alert(\"1\")</script> & ]]> O'Neil\u0000\u000B <b>Đậm</b> {{code}}"));

        assertThat(printed(dossier, FormKind.RECEIPT).text())
                .contains("<script>alert(\"1\")</script> & ]]> O'Neil <b>Đậm</b> {{code}}");
    }

    @Test
    void everyVietnameseLetterIsThereHoweverItWasTyped() {
        String letters = "ẵ ặ ẫ ậ ễ ệ ỗ ộ ỡ ợ ữ ự ỹ ỵ đ Ẵ Ặ Ẫ Ậ Ễ Ệ Ỗ Ộ Ỡ Ợ Ữ Ự Ỹ Ỵ Đ";
        Dossier dossier = GivenForms.of(Given.accepted(), named(Normalizer.normalize(letters, Normalizer.Form.NFD)));

        assertThat(printed(dossier, FormKind.RECEIPT).text()).contains("của Ông/Bà: " + letters);
    }

    @Test
    void aLongListGoesOnWithItsHeadAndNoLineIsLost() {
        List<Paper> papers = IntStream.rangeClosed(1, 60)
                .mapToObj(number -> new Paper("giay-to-rat-dai-so-" + number, Paper.Kind.CERTIFIED, number))
                .toList();

        ReadPdf paper = printed(GivenForms.with(Given.accepted(), papers), FormKind.RECEIPT);

        assertThat(paper.pages()).hasSizeGreaterThan(1);
        int last = paper.pages().size();
        assertThat(paper.pages().getFirst()).contains("TT Tên giấy tờ Hình thức", "Trang 1/" + last);
        assertThat(paper.pages().get(1)).contains("TT Tên giấy tờ Hình thức", "Trang 2/" + last);
        assertThat(paper.text())
                .contains(IntStream.rangeClosed(1, 60)
                        .mapToObj("%1$d giay-to-rat-dai-so-%1$d Bản chứng thực %1$02d"::formatted)
                        .toList());
    }

    @Test
    void longTextsStayOnThePaper() {
        Supplement.Item item = GivenForms.item("Văn bản ".repeat(40), "Nộp lại bản rõ, có chữ ký. ".repeat(60));

        ReadPdf paper = printed(
                GivenForms.askedFor(
                        IntStream.range(0, 50).mapToObj(each -> item).toList()),
                FormKind.SUPPLEMENT);

        assertThat(paper.text().split("Nộp lại bản rõ", -1)).hasSize(50 * 60 + 1);
        assertThat(paper.pages())
                .allSatisfy(
                        page -> assertThat(page).contains("/" + paper.pages().size()));
    }

    @Test
    void whatNobodyKnowsIsALineToBeFilledByHand() {
        Applicant unknown = new Applicant("Nguyễn Thị An", NUMBER, "0900000001", null, null, null);

        assertThat(printed(GivenForms.of(Given.accepted(), unknown), FormKind.RECEIPT)
                        .text())
                .contains("Địa chỉ: ..............................", "Số điện thoại: 0900000001 ")
                .doesNotContain("Email", "null");
    }

    @Test
    void whoComesWhileTooMuchIsPrintedIsToldSo() {
        PdfPrinter small = new PdfPrinter(new FormsProperties("", 1, 1));
        Sheet sheet = GivenSheets.of(Given.accepted(), "01");

        List<String> outcomes = Objects.requireNonNull(Flux.range(0, 40)
                .flatMap(
                        each -> small.print(sheet, Copy.WHOLE)
                                .map(pdf -> "printed")
                                .onErrorResume(Problem.class, busy -> Mono.just(busy.kind() + " " + busy.code())),
                        40)
                .collectList()
                .block());

        assertThat(outcomes).contains("printed", "TOO_MANY FORMS_BUSY").hasSize(40);
        small.destroy();
    }

    private static Dossier written(FormKind kind) {
        return switch (kind) {
            case RECEIPT -> GivenForms.charged();
            case SUPPLEMENT -> GivenForms.askedTwice();
            case REFUSAL -> GivenForms.refused();
            case APOLOGY -> GivenForms.apologised();
            case STOP -> GivenForms.stopped();
        };
    }

    private static Applicant named(String name) {
        return new Applicant(name, NUMBER, "0900000001", "an@example.vn", "Thôn Phước Dân", "Mẹ");
    }

    private static ReadPdf printed(Dossier dossier, FormKind kind) {
        return read(sheet(dossier, kind), Copy.WHOLE);
    }

    private static Sheet sheet(Dossier dossier, FormKind kind) {
        return GivenSheets.of(dossier, kind.number());
    }

    private static ReadPdf read(Sheet sheet, Copy copy) {
        return ReadPdf.of(Objects.requireNonNull(PRINTER.print(sheet, copy).block()));
    }
}
