package vn.motcua.intake.tracking;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.contracts.dossier.DossierOutcome;
import vn.motcua.contracts.dossier.DossierStatus;
import vn.motcua.contracts.dossier.LegResult;
import vn.motcua.intake.dossier.Charge;
import vn.motcua.intake.dossier.LegState;
import vn.motcua.intake.dossier.LegalClock;
import vn.motcua.intake.dossier.Supplement;

/**
 * What anybody with code and secret may see: where the dossier stands and who holds it, and nothing about the person
 * but a masked name.
 *
 * @param version grows with every change
 * @param code mã hồ sơ; null until accepted
 * @param dueAt hẹn trả as promised last; null until accepted
 * @param originalDueAt hẹn trả of the receipt slip; null until accepted
 * @param dueProvisional whether the due date lies in a year whose calendar is not official yet
 * @param paused why the clock stands still; null while it runs
 * @param refusalReason what the desk said; null unless refused
 * @param supplement papers that the citizen is asked for now; null for none
 * @param owed what is to be paid
 * @param outcome null until every leg has answered
 * @param holders who has to act now; several while legs run in parallel, none when closed
 */
public record TrackingView(
        long version,
        String lookupCode,
        @Nullable String code,
        String procedure,
        String procedureName,
        String applicant,
        String desk,
        DossierStatus status,
        String statusText,
        Instant submittedAt,
        @Nullable Instant dueAt,
        @Nullable Instant originalDueAt,
        boolean dueProvisional,
        LegalClock.@Nullable PauseCause paused,
        @Nullable String refusalReason,
        @Nullable Asked supplement,
        List<Owed> owed,
        @Nullable DossierOutcome outcome,
        List<Holder> holders,
        List<LegLine> legs,
        List<Line> timeline) {

    /**
     * Who holds the dossier.
     *
     * @param agency code; empty for the applicant
     * @param role who there has to act
     * @param leg title of the leg; null for the whole
     */
    public record Holder(
            String agency,
            String agencyName,
            String role,
            @Nullable String leg,
            Instant since) {}

    /** Papers that are asked for, all at once. */
    public record Asked(String formNumber, Instant deadline, List<String> papers) {

        static Asked of(Supplement asked) {
            List<String> papers =
                    asked.items().stream().map(Supplement.Item::title).toList();
            return new Asked(asked.formNumber(), asked.deadline(), papers);
        }
    }

    /** Money to be paid, in VND. */
    public record Owed(String title, long amount) {

        static Owed of(Charge charge) {
            return new Owed(charge.title(), charge.amount());
        }
    }

    /**
     * One leg.
     *
     * @param agencyName null until dispatched
     * @param result null until answered
     * @param resultRef null until answered
     * @param returnedAt when the paper was handed over; null before
     */
    public record LegLine(
            String code,
            String title,
            String resultTitle,
            int stage,
            LegState state,
            String stateText,
            @Nullable String agencyName,
            @Nullable Instant dueAt,
            boolean overdue,
            @Nullable LegResult result,
            @Nullable String resultRef,
            @Nullable Instant resolvedAt,
            @Nullable Instant returnedAt) {}

    /**
     * One line of the timeline.
     *
     * @param event for machines, e.g. {@code dossier.accepted}
     * @param text for citizens
     */
    public record Line(Instant at, String event, String text) {}
}
