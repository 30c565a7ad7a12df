package vn.motcua.intake.tracking;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.contracts.dossier.DossierOutcome;
import vn.motcua.contracts.dossier.DossierStatus;
import vn.motcua.contracts.dossier.LegResult;
import vn.motcua.intake.dossier.LegState;

/**
 * What anybody with code and secret may see: where the dossier stands and who holds it, and nothing about the person
 * but a masked name.
 *
 * @param version grows with every change
 * @param code mã hồ sơ; null until accepted
 * @param dueAt hẹn trả; null until accepted
 * @param dueProvisional whether the due date lies in a year whose calendar is not official yet
 * @param refusalReason what the desk said; null unless refused
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
        boolean dueProvisional,
        @Nullable String refusalReason,
        @Nullable DossierOutcome outcome,
        List<Holder> holders,
        List<LegLine> legs,
        List<Line> timeline) {

    /**
     * Who holds the dossier.
     *
     * @param leg title of the leg; null at the desk
     */
    public record Holder(
            String agency, String agencyName, @Nullable String leg, Instant since) {}

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
