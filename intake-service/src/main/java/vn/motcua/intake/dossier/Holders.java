package vn.motcua.intake.dossier;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who has to act now, at every moment of a dossier's life (ai đang giữ hồ sơ).
 */
public final class Holders {

    private static final String DESK = "Cán bộ một cửa";
    private static final String APPLICANT = "Người nộp hồ sơ";

    private Holders() {}

    /**
     * One who holds it.
     *
     * @param agency code; empty for the applicant
     * @param role who there, as people say it
     * @param leg code of the leg; null for the whole
     */
    public record Holder(
            String agency, String role, @Nullable String leg, Instant since) {}

    /** All who hold it: several while legs run in parallel, nobody once it is closed. */
    public static List<Holder> of(Dossier dossier) {
        Instant since = dossier.changedAt();
        return switch (dossier.status()) {
            case DRAFT, AWAITING_COMPLETION -> List.of(new Holder("", APPLICANT, null, since));
            case SUBMITTED -> List.of(new Holder(dossier.desk(), DESK + ", chờ tiếp nhận", null, since));
            case WITHDRAWAL_REQUESTED ->
                List.of(new Holder(dossier.desk(), DESK + ", chờ quyết định rút hồ sơ", null, since));
            case RESOLVED -> List.of(new Holder(dossier.desk(), DESK + ", chờ trả kết quả", null, since));
            case ACCEPTED, PROCESSING, AWAITING_SUPPLEMENT, AWAITING_DUTY -> onItsWay(dossier);
            case REFUSED, STOPPED, RETURNED ->
                dossier.heldOriginals().isEmpty()
                        ? List.of()
                        : List.of(new Holder(dossier.desk(), DESK + ", còn giữ bản chính", null, since));
        };
    }

    private static List<Holder> onItsWay(Dossier dossier) {
        List<Holder> agencies = dossier.legs().stream()
                .filter(Leg::isOpen)
                .map(leg -> of(dossier, leg))
                .toList();
        return agencies.isEmpty()
                ? List.of(new Holder(dossier.desk(), DESK + ", đang chuyển hồ sơ", null, dossier.changedAt()))
                : agencies;
    }

    private static Holder of(Dossier dossier, Leg leg) {
        Instant since = leg.progress().since() == null
                ? dossier.changedAt()
                : leg.progress().since();
        boolean asked = dossier.openSupplement()
                .filter(it -> it.leg().equals(leg.code()))
                .isPresent();
        if (asked) {
            return new Holder("", APPLICANT + ", chờ bổ sung", leg.code(), since);
        }
        Leg.Sent sent = leg.sent();
        return new Holder(
                sent == null ? dossier.desk() : sent.agency(), leg.state().holder(), leg.code(), since);
    }

    /** Codes of the agencies that hold it, each once; none while it is the applicant's turn alone. */
    static List<String> agencies(Dossier dossier) {
        return of(dossier).stream()
                .map(Holder::agency)
                .filter(agency -> !agency.isEmpty())
                .distinct()
                .toList();
    }

    /** Code of the agency that holds it first of all; the desk's if it is the applicant's turn. */
    static String first(Dossier dossier) {
        return agencies(dossier).stream().findFirst().orElse(dossier.desk());
    }
}
