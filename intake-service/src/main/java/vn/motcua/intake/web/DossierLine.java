package vn.motcua.intake.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.contracts.dossier.Channel;
import vn.motcua.contracts.dossier.DossierStatus;
import vn.motcua.intake.dossier.Dossier;
import vn.motcua.intake.dossier.DossierCommand;
import vn.motcua.intake.dossier.Holders;
import vn.motcua.intake.dossier.Leg;

/**
 * One line of the desk's worklist.
 *
 * @param code null until accepted
 * @param dueAt null until accepted
 * @param answerBy by when the desk must answer; null when it need not
 * @param answerLate whether that passed
 * @param holders who has to act now
 * @param waiting codes of legs whose papers wait to be handed over
 * @param allowed commands that the dossier takes now
 */
record DossierLine(
        String id,
        String lookupCode,
        @Nullable String code,
        String procedure,
        Channel channel,
        String applicant,
        DossierStatus status,
        String statusText,
        Instant receivedAt,
        @Nullable Instant dueAt,
        @Nullable Instant answerBy,
        boolean answerLate,
        List<Holders.Holder> holders,
        List<String> waiting,
        List<String> allowed) {

    static DossierLine of(Dossier dossier) {
        return new DossierLine(
                dossier.id(),
                dossier.lookupCode(),
                dossier.code(),
                dossier.submission().procedure(),
                dossier.submission().channel(),
                dossier.submission().applicant().fullName(),
                dossier.status(),
                dossier.status().vietnamese(),
                dossier.submission().receivedAt(),
                dossier.dueAt(),
                dossier.answerBy(),
                dossier.answerLate(),
                Holders.of(dossier),
                dossier.legs().stream().filter(Leg::isReady).map(Leg::code).toList(),
                DossierCommand.allowedIn(dossier.status()));
    }
}
