package vn.motcua.intake.dossier;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.contracts.dossier.Channel;

/**
 * What was handed in (hồ sơ nộp vào), checked and complete. Only answers that the desk asked for again change, and the wishes how
 * to be told.
 *
 * @param procedureVersion pinned: later versions do not touch this dossier
 * @param desk code of the agency whose desk receives it
 * @param area code of the commune for which it is
 * @param form answers by dotted field code
 * @param notices by which channels the applicant wants to be told now
 * @param submittedBy user id of who handed it in
 * @param competentDesk code of the agency that would have received it by area; differs from {@code desk} where it was handed
 *     in elsewhere (tiếp nhận phi địa giới), and is whose account fees belong to
 * @param assistedBy user id of the officer who filled it in for the citizen; null if the citizen did it alone
 * @param receivedAt when it reached the desk; earlier than {@code recordedAt} if it was taken on paper during an outage
 */
public record Submission(
        String procedure,
        int procedureVersion,
        Channel channel,
        String desk,
        String area,
        String competentDesk,
        Applicant applicant,
        Map<String, String> form,
        List<Paper> papers,
        Notify notices,
        String submittedBy,
        @Nullable String assistedBy,
        Instant receivedAt,
        Instant recordedAt) {
    public Submission {
        form = Collections.unmodifiableMap(new LinkedHashMap<>(form));
        papers = List.copyOf(papers);
    }

    /** Whether another desk than the competent one received it. */
    public boolean isNonTerritorial() {
        return !desk.equals(competentDesk);
    }

    Submission corrected(Map<String, String> answers) {
        return with(answers, notices);
    }

    Submission telling(Notify wanted) {
        return with(form, wanted);
    }

    private Submission with(Map<String, String> answers, Notify wanted) {
        return new Submission(
                procedure,
                procedureVersion,
                channel,
                desk,
                area,
                competentDesk,
                applicant,
                answers,
                papers,
                wanted,
                submittedBy,
                assistedBy,
                receivedAt,
                recordedAt);
    }
}
