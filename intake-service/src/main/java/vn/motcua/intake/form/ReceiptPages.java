package vn.motcua.intake.form;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.motcua.contracts.Dong;
import vn.motcua.contracts.catalogue.Agency;
import vn.motcua.intake.dossier.Acceptance;
import vn.motcua.intake.dossier.AttachedFile;
import vn.motcua.intake.dossier.Charge;
import vn.motcua.intake.dossier.Dossier;
import vn.motcua.intake.dossier.LegalClock;
import vn.motcua.intake.dossier.Paper;
import vn.motcua.intake.dossier.Submission;

/** Mẫu 01, giấy tiếp nhận hồ sơ và hẹn trả kết quả: what was handed in until the acceptance, and the first due date for ever. */
final class ReceiptPages {

    /** The answer of a form by which the applicant says how to get the result. */
    private static final String RESULT_METHOD = "result.method";

    private ReceiptPages() {}

    static List<Written> of(Dossier dossier, Names names) {
        Acceptance accepted = dossier.acceptance();
        return accepted == null
                ? List.of()
                : List.of(new Written(accepted.codeAgency(), null, accepted.at(), fields(dossier, accepted, names)));
    }

    private static Map<String, @Nullable Object> fields(Dossier dossier, Acceptance accepted, Names names) {
        Map<String, @Nullable Object> fields = new HashMap<>();
        LegalClock clock = dossier.clock();
        fields.put("papers", papers(dossier, accepted.at(), names));
        fields.put("time", Wording.time(names.terms().statutory()));
        boolean faster = !names.terms().committed().equals(names.terms().statutory());
        fields.put("promisedTime", faster ? Wording.time(names.terms().committed()) : null);
        fields.put("received", Wording.minute(received(dossier.submission(), accepted)));
        fields.put("due", Wording.minute(accepted.dueAt()));
        fields.put("provisional", accepted.provisional());
        fields.put("clockWaits", clock != null && clock.count().rule().startsWithReceipt());
        fields.put("resultMethod", resultMethod(dossier, accepted, names));
        fields.put("fees", fees(dossier, accepted.at()));
        return fields;
    }

    /** When it was complete: what was taken on paper, before the system knew of it. */
    static Instant received(Submission submission, Acceptance accepted) {
        boolean onPaper = submission.receivedAt().isBefore(submission.recordedAt());
        return onPaper ? submission.receivedAt() : accepted.at();
    }

    private static List<Map<String, Object>> papers(Dossier dossier, Instant until, Names names) {
        List<Paper> handedIn = new ArrayList<>(dossier.submission().papers());
        dossier.supplements().stream()
                .filter(asked ->
                        asked.receivedAt() != null && !asked.receivedAt().isAfter(until))
                .forEach(asked -> handedIn.addAll(asked.papers()));
        handedIn.addAll(attached(dossier, until, handedIn));
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Paper paper : handedIn) {
            rows.add(Map.of(
                    "row", rows.size() + 1,
                    "title", names.paper(paper.code()),
                    "kind", Wording.kind(paper.kind()),
                    "quantity", "%02d".formatted(paper.quantity())));
        }
        return rows;
    }

    /** Files of components that are not among the papers, each a paper in electronic form. */
    private static List<Paper> attached(Dossier dossier, Instant until, List<Paper> listed) {
        List<String> known = listed.stream().map(Paper::code).toList();
        return dossier.files().stream()
                .filter(file -> !file.at().isAfter(until) && !known.contains(file.component()))
                .collect(Collectors.groupingBy(AttachedFile::component, Collectors.counting()))
                .entrySet()
                .stream()
                .sorted(Map.Entry.comparingByKey())
                .map(files -> new Paper(files.getKey(), Paper.Kind.ELECTRONIC, Math.toIntExact(files.getValue())))
                .toList();
    }

    private static @Nullable String resultMethod(Dossier dossier, Acceptance accepted, Names names) {
        return switch (dossier.submission().form().getOrDefault(RESULT_METHOD, "")) {
            case "COUNTER" ->
                "Trực tiếp tại "
                        + names.office(accepted.codeAgency())
                                .map(Agency::desk)
                                .orElse(names.agency(accepted.codeAgency()));
            case "POSTAL" -> "Qua dịch vụ bưu chính công ích";
            case "ELECTRONIC" -> "Bản điện tử trên Cổng dịch vụ công";
            default -> null;
        };
    }

    /** What was charged with the acceptance; what an agency sets later has its own notice. */
    private static List<Map<String, Object>> fees(Dossier dossier, Instant acceptedAt) {
        return dossier.charges().stream()
                .filter(charge -> !charge.isDuty() && charge.requestedAt().equals(acceptedAt))
                .map(charge -> Map.<String, Object>of(
                        "title", charge.title(),
                        "amount", Dong.text(charge.amount()),
                        "moment", Wording.moment(charge.moment()),
                        "state", state(charge)))
                .toList();
    }

    private static String state(Charge charge) {
        if (charge.payment() != null) {
            return "đã thu, biên lai số " + charge.payment().receipt();
        }
        return charge.waiver() == null ? "chưa thu" : "được miễn";
    }
}
