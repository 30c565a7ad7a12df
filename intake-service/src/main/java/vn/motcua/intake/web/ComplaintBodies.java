package vn.motcua.intake.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import vn.motcua.intake.complaint.Contact;
import vn.motcua.intake.complaint.NewComplaint;
import vn.motcua.intake.complaint.PetitionKind;
import vn.motcua.intake.complaint.RejectionReason;

/** What is sent in about complaints, checked for form; what the words say is checked by the domain. */
final class ComplaintBodies {

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_TEXT = 5_000;

    private ComplaintBodies() {}

    /**
     * A complaint.
     *
     * @param dossier id of the dossier it is about; null if it is about none
     * @param agency code of the agency that shall answer; null for the dossier's desk
     * @param contact null if the account is enough; a desk must fill it in
     */
    record Submission(
            @NotNull PetitionKind kind,
            @Nullable @Size(max = 60) String dossier,
            @Nullable @Size(max = 40) String agency,
            @NotBlank @Size(max = LONGEST_TITLE) String subject,
            @NotBlank @Size(max = LONGEST_TEXT) String text,
            @Nullable @Valid Person contact) {

        NewComplaint toNewComplaint() {
            return new NewComplaint(kind, dossier, agency, subject, text, contact == null ? null : contact.toContact());
        }
    }

    /** How to reach the citizen. */
    record Person(
            @NotBlank @Size(max = 100) String fullName,
            @Nullable @Pattern(regexp = "0[35789]\\d{8}") String phone,
            @Nullable @Email @Size(max = 254) String email) {

        Contact toContact() {
            return new Contact(fullName, phone, email);
        }
    }

    /** Why it is not taken: a code for the log, words for the citizen. */
    record Rejection(
            @NotNull RejectionReason reasonCode,
            @NotBlank @Size(min = 10, max = 2000) String reason) {}

    /** What the agency still needs to know. */
    record SupplementRequest(
            @NotBlank @Size(min = 10, max = 2000) String request) {}

    /** What the citizen adds. */
    record Supplement(@NotBlank @Size(max = LONGEST_TEXT) String text) {}

    /** The answer; upheld if the citizen is right. */
    record Answer(
            @NotBlank @Size(min = 10, max = LONGEST_TEXT) String text,
            @NotNull Boolean upheld) {}

    /** What everybody may read, without the citizen's name. */
    record Publication(
            @NotBlank @Size(max = LONGEST_TITLE) String title,
            @NotBlank @Size(min = 10, max = LONGEST_TEXT) String text) {}
}
