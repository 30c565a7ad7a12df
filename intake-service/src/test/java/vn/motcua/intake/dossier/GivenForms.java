package vn.motcua.intake.dossier;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import vn.motcua.contracts.dossier.FeeMoment;
import vn.motcua.platform.journal.Journal;

/** Dossiers about which forms were written. */
public final class GivenForms {

    /** 17:00 on 4 December 2026 in Vietnam. */
    public static final Instant DEADLINE = Instant.parse("2026-12-04T10:00:00Z");

    /** 09:15 on 10 December 2026 in Vietnam. */
    public static final Instant PROMISED = Instant.parse("2026-12-10T02:15:00Z");

    private GivenForms() {}

    /** Who reads these dossiers is asked as in the service. */
    public static Dossiers reading(Journal<Dossier> journal) {
        return new Dossiers(journal);
    }

    /** Accepted, with two fees, one of them paid. */
    public static Dossier charged() {
        Charge paid = Charge.owed("le-phi", "Lệ phí đăng ký cư trú", FeeMoment.ON_ACCEPTANCE, 20_000, Given.NOW)
                .paid(new Charge.Payment(20_000, "BL-0042", Given.NOW, "desk.ninhphuoc"));
        Charge owed = Charge.owed("phi", "Phí cấp bản sao trích lục", FeeMoment.ON_RETURN, 1_250_000, Given.NOW);
        return Given.accepted().with(parts -> parts.charges = List.of(paid, owed));
    }

    /** The same for somebody else. */
    public static Dossier of(Dossier dossier, Applicant applicant) {
        return with(
                dossier,
                of(dossier.submission(), applicant, dossier.submission().papers()));
    }

    /** The same with other papers. */
    public static Dossier with(Dossier dossier, List<Paper> papers) {
        return with(dossier, of(dossier.submission(), dossier.submission().applicant(), papers));
    }

    private static Dossier with(Dossier dossier, Submission submission) {
        return dossier.with(parts -> parts.submission = submission);
    }

    private static Submission of(Submission it, Applicant applicant, List<Paper> papers) {
        return new Submission(
                it.procedure(),
                it.procedureVersion(),
                it.channel(),
                it.desk(),
                it.area(),
                it.competentDesk(),
                applicant,
                Map.of("result.method", "COUNTER"),
                papers,
                it.notices(),
                it.submittedBy(),
                it.assistedBy(),
                it.receivedAt(),
                it.recordedAt());
    }

    /** Asked for papers before acceptance, and once more after it. */
    public static Dossier askedTwice() {
        return Given.accepted()
                .with(parts -> parts.supplements = List.of(
                        asked(0, "", "01/HDHS-T7K2-4QX9", List.of(item("Giấy chứng sinh", "Nộp bản rõ hơn"))),
                        asked(
                                1,
                                "thuong-tru",
                                "02/HDHS-H32.50.05-261120-0012",
                                List.of(item(
                                        "Văn bản đồng ý của chủ hộ",
                                        "Bổ sung chữ ký của ông Trần Văn Hữu, CCCD 056092001234")))));
    }

    /** Asked for these papers after acceptance. */
    public static Dossier askedFor(List<Supplement.Item> items) {
        return Given.accepted()
                .with(parts ->
                        parts.supplements = List.of(asked(1, "thuong-tru", "01/HDHS-H32.50.05-261120-0012", items)));
    }

    public static Supplement.Item item(String title, String request) {
        return new Supplement.Item(null, title, request);
    }

    private static Supplement asked(int round, String leg, String number, List<Supplement.Item> items) {
        return new Supplement(
                round,
                leg,
                items,
                "Theo khoản 2 Điều 20 Luật Cư trú.\nGiấy nộp chưa đủ chữ ký.",
                number,
                Given.NOW,
                "desk.ninhphuoc",
                DEADLINE,
                null,
                List.of(),
                null,
                false,
                null);
    }

    /** The same, when another desk has it by now. */
    public static Dossier passedOn(Dossier dossier) {
        return dossier.with(parts -> parts.desk = "H32.50.06");
    }

    /** Refused, because another desk is competent. */
    public static Dossier refused() {
        Refusal refusal = new Refusal(
                Refusal.Reason.NOT_COMPETENT,
                "Trẻ cư trú tại xã khác",
                "01/PTC-T7K2-4QX9",
                Given.NOW,
                "desk.ninhphuoc");
        return elsewhere(Given.submitted()).with(parts -> {
            parts.refusal = refusal;
            parts.originals = List.of(new Original("giay-chung-sinh", 1, Given.NOW, Given.NOW));
        });
    }

    private static Dossier elsewhere(Dossier dossier) {
        Submission it = dossier.submission();
        return with(
                dossier,
                new Submission(
                        it.procedure(),
                        it.procedureVersion(),
                        it.channel(),
                        it.desk(),
                        it.area(),
                        "H32.50.06",
                        it.applicant(),
                        it.form(),
                        it.papers(),
                        it.notices(),
                        it.submittedBy(),
                        it.assistedBy(),
                        it.receivedAt(),
                        it.recordedAt()));
    }

    /** With the apology of an agency that has no desk of its own. */
    public static Dossier apologised() {
        Dossier accepted = Given.accepted();
        LegalClock clock = accepted.clock();
        LegalClock.Apology apology = new LegalClock.Apology(
                "H32.60.01",
                "WORKLOAD",
                "Đang chờ xác minh dữ liệu bảo hiểm",
                "01/PXL-H32.50.05-261120-0012",
                clock.due().at(),
                PROMISED,
                Given.NOW,
                "head.baohiem");
        return accepted.with(parts -> parts.clock = clock.apologised(apology));
    }

    /** Withdrawn and stopped; money and an original go back. */
    public static Dossier stopped() {
        Charge.Refund refund = new Charge.Refund(20_000, "Chưa thực hiện công việc", Given.NOW, "desk.ninhphuoc");
        Stop stop = new Stop(
                Stop.Reason.WITHDRAWN,
                "Đồng ý cho rút hồ sơ",
                "Công dân yêu cầu rút hồ sơ",
                "01/TBD-H32.50.05-261120-0012",
                List.of("giay-chung-sinh"),
                Given.NOW,
                "head.ninhphuoc");
        Dossier charged = charged();
        return charged.with(parts -> {
            parts.stop = stop;
            parts.withdrawal = new Withdrawal("Gia đình chuyển nơi ở", Given.NOW, "an.citizen", null);
            parts.charges = List.of(charged.charges().getFirst().refunded(refund));
        });
    }
}
