package vn.motcua.intake.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.contracts.dossier.Channel;
import vn.motcua.contracts.dossier.DossierOutcome;
import vn.motcua.contracts.dossier.DossierStatus;
import vn.motcua.intake.dossier.Acceptance;
import vn.motcua.intake.dossier.Applicant;
import vn.motcua.intake.dossier.AttachedFile;
import vn.motcua.intake.dossier.Charge;
import vn.motcua.intake.dossier.Correction;
import vn.motcua.intake.dossier.Dossier;
import vn.motcua.intake.dossier.DossierCommand;
import vn.motcua.intake.dossier.Duplicates;
import vn.motcua.intake.dossier.FileType;
import vn.motcua.intake.dossier.HandOver;
import vn.motcua.intake.dossier.Holders;
import vn.motcua.intake.dossier.LegalClock;
import vn.motcua.intake.dossier.Notify;
import vn.motcua.intake.dossier.Original;
import vn.motcua.intake.dossier.Paper;
import vn.motcua.intake.dossier.Rating;
import vn.motcua.intake.dossier.Refusal;
import vn.motcua.intake.dossier.Stop;
import vn.motcua.intake.dossier.Submission;
import vn.motcua.intake.dossier.Supplement;
import vn.motcua.intake.dossier.TimelineEntry;
import vn.motcua.intake.dossier.Withdrawal;

/**
 * A dossier as those see it who are entitled to all of it.
 *
 * @param code null until accepted
 * @param desk code of the agency whose desk has it now
 * @param assistedBy officer who filled it in for the citizen; null if none did
 * @param receivedAt when it reached the desk; earlier than {@code recordedAt} if it was taken on paper during an outage
 * @param answerBy by when the desk must answer; null when it need not
 * @param acceptance null until accepted
 * @param refusal null unless refused
 * @param clock null until accepted
 * @param countsAsOverdue whether it counts as overdue whatever the day (papers were asked for more than once)
 * @param duplicates others that seem to be about the same; null for none, and for the citizen
 * @param withdrawal null unless asked for
 * @param stop null unless stopped
 * @param outcome null until every leg has answered
 * @param rating null until rated
 * @param allowed commands that the dossier takes now
 */
record DossierView(
        String id,
        String lookupCode,
        @Nullable String code,
        DossierStatus status,
        String statusText,
        int nationalCode,
        String procedure,
        int procedureVersion,
        Channel channel,
        String desk,
        String competentDesk,
        String area,
        Applicant applicant,
        Map<String, String> form,
        List<Paper> components,
        Notify notices,
        String submittedBy,
        @Nullable String assistedBy,
        Instant receivedAt,
        Instant recordedAt,
        @Nullable Instant answerBy,
        boolean answerLate,
        @Nullable Receipt acceptance,
        @Nullable Refusal refusal,
        @Nullable LegalClock clock,
        boolean countsAsOverdue,
        Finance finance,
        @Nullable Duplicates duplicates,
        List<Supplement> supplements,
        List<Charge> charges,
        List<Original> originals,
        @Nullable Withdrawal withdrawal,
        @Nullable Stop stop,
        List<FileLine> files,
        List<LegView> legs,
        @Nullable DossierOutcome outcome,
        List<HandOver> returns,
        List<Correction> corrections,
        @Nullable Rating rating,
        List<Holders.Holder> holders,
        List<TimelineEntry> timeline,
        List<String> allowed) {

    /** What the receipt slip says. */
    record Receipt(Instant at, String by, Instant clockStart, Instant dueAt, boolean dueProvisional) {

        static Receipt of(Acceptance it) {
            return new Receipt(it.at(), it.by(), it.clockStart(), it.dueAt(), it.provisional());
        }
    }

    /** An attached file. */
    record FileLine(String fileId, String component, String name, FileType type, long size, String sha256, Instant at) {

        static FileLine of(AttachedFile it) {
            return new FileLine(it.fileId(), it.component(), it.name(), it.type(), it.size(), it.sha256(), it.at());
        }
    }

    /** Where the money stands (trạng thái phí, lệ phí): a dimension beside the status. */
    enum Finance {
        /** Không thu. */
        FREE,
        /** Chờ thu. */
        OWED,
        /** Đã thu. */
        PAID,
        /** Hoàn trả. */
        REFUNDED;

        static Finance of(Dossier dossier) {
            if (dossier.charges().stream().anyMatch(Charge::isOwed)) {
                return OWED;
            }
            if (dossier.charges().stream().anyMatch(charge -> !charge.refunds().isEmpty())) {
                return REFUNDED;
            }
            return dossier.charges().stream().anyMatch(charge -> charge.payment() != null) ? PAID : FREE;
        }
    }

    /** The view; {@code ofDesk} tells whether the reader works for an agency, who may see what else looks the same. */
    static DossierView of(Dossier dossier, boolean ofDesk) {
        Submission submission = dossier.submission();
        Acceptance acceptance = dossier.acceptance();
        return new DossierView(
                dossier.id(),
                dossier.lookupCode(),
                dossier.code(),
                dossier.status(),
                dossier.status().vietnamese(),
                dossier.status().nationalCode(),
                submission.procedure(),
                submission.procedureVersion(),
                submission.channel(),
                dossier.desk(),
                submission.competentDesk(),
                submission.area(),
                submission.applicant(),
                submission.form(),
                submission.papers(),
                submission.notices(),
                submission.submittedBy(),
                submission.assistedBy(),
                submission.receivedAt(),
                submission.recordedAt(),
                dossier.answerBy(),
                dossier.answerLate(),
                acceptance == null ? null : Receipt.of(acceptance),
                dossier.refusal(),
                dossier.clock(),
                dossier.countsAsOverdue(),
                Finance.of(dossier),
                ofDesk ? dossier.duplicates() : null,
                dossier.supplements(),
                dossier.charges(),
                dossier.originals(),
                dossier.withdrawal(),
                dossier.stop(),
                dossier.files().stream().map(FileLine::of).toList(),
                dossier.legs().stream().map(LegView::of).toList(),
                dossier.outcome(),
                dossier.returns(),
                dossier.corrections(),
                dossier.rating(),
                Holders.of(dossier),
                dossier.timeline(),
                DossierCommand.allowedIn(dossier.status()));
    }
}
