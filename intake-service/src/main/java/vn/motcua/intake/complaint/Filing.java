package vn.motcua.intake.complaint;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.contracts.complaint.ComplaintKind;

/**
 * A complaint as it was handed in; never changed.
 *
 * @param dossier id of the dossier it is about; null if it is about none
 * @param agency code of the agency that must answer
 * @param contact null if the account is enough
 * @param submittedBy user id of who handed it in
 * @param desk code of the agency whose desk wrote it down for the citizen; null if the citizen did it alone
 */
public record Filing(
        ComplaintKind kind,
        @Nullable String dossier,
        String agency,
        String subject,
        String text,
        @Nullable Contact contact,
        String submittedBy,
        @Nullable String desk,
        Instant at) {}
