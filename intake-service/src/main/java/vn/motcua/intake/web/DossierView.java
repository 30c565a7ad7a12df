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
import vn.motcua.intake.dossier.Dossier;
import vn.motcua.intake.dossier.DossierCommand;
import vn.motcua.intake.dossier.FileType;
import vn.motcua.intake.dossier.HandOver;
import vn.motcua.intake.dossier.Leg;
import vn.motcua.intake.dossier.Notify;
import vn.motcua.intake.dossier.Paper;
import vn.motcua.intake.dossier.Refusal;
import vn.motcua.intake.dossier.Submission;
import vn.motcua.intake.dossier.TimelineEntry;

/**
 * A dossier as those see it who are entitled to all of it.
 *
 * @param code null until accepted
 * @param assistedBy officer who filled it in for the citizen; null if none did
 * @param acceptance null until accepted
 * @param refusal null unless refused
 * @param outcome null until every leg has answered
 * @param allowed commands that the dossier takes now
 */
record DossierView(
        String id,
        String lookupCode,
        @Nullable String code,
        DossierStatus status,
        String statusText,
        String procedure,
        int procedureVersion,
        Channel channel,
        String desk,
        String area,
        Applicant applicant,
        Map<String, String> form,
        List<Paper> components,
        Notify notices,
        String submittedBy,
        @Nullable String assistedBy,
        Instant receivedAt,
        @Nullable Receipt acceptance,
        @Nullable Refusal refusal,
        List<FileLine> files,
        List<Leg> legs,
        @Nullable DossierOutcome outcome,
        List<HandOver> returns,
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

    static DossierView of(Dossier dossier) {
        Submission submission = dossier.submission();
        Acceptance acceptance = dossier.acceptance();
        return new DossierView(
                dossier.id(),
                dossier.lookupCode(),
                dossier.code(),
                dossier.status(),
                dossier.status().vietnamese(),
                submission.procedure(),
                submission.procedureVersion(),
                submission.channel(),
                submission.desk(),
                submission.area(),
                submission.applicant(),
                submission.form(),
                submission.papers(),
                submission.notices(),
                submission.submittedBy(),
                submission.assistedBy(),
                submission.receivedAt(),
                acceptance == null ? null : Receipt.of(acceptance),
                dossier.refusal(),
                dossier.files().stream().map(FileLine::of).toList(),
                dossier.legs(),
                dossier.outcome(),
                dossier.returns(),
                dossier.timeline(),
                DossierCommand.allowedIn(dossier.status()));
    }
}
