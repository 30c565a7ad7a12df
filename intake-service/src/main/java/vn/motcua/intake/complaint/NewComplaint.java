package vn.motcua.intake.complaint;

import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to complain about.
 *
 * @param dossier id of the dossier it is about; null if it is about none
 * @param agency code of the agency that shall answer; null for the dossier's desk
 * @param contact how to reach the citizen; null if the account is enough
 */
public record NewComplaint(
        PetitionKind kind,
        @Nullable String dossier,
        @Nullable String agency,
        String subject,
        String text,
        @Nullable Contact contact) {
    public NewComplaint {
        subject = Words.of("subject", subject);
        text = Words.of("text", text);
    }
}
