package vn.motcua.notification;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How to reach the applicant and what to tell, as intake knows it now. Personal data: used for one message and forgotten.
 *
 * @param lookupCode mã tra cứu
 * @param code mã hồ sơ; null until accepted
 */
public record Contacts(
        Person person, String lookupCode, @Nullable String code, Matter matter) {

    /**
     * The applicant (người nộp hồ sơ).
     *
     * @param phone null if none was given
     * @param email null if none was given
     * @param wantsSms whether the applicant wants short messages
     * @param wantsEmail whether the applicant wants e-mail
     * @param wantsZalo whether the applicant asked for messages by Zalo
     * @param account user id of who handed the dossier in on the portal; null if it was handed in at a counter
     */
    public record Person(
            String fullName,
            @Nullable String phone,
            @Nullable String email,
            boolean wantsSms,
            boolean wantsEmail,
            boolean wantsZalo,
            @Nullable String account) {}

    /** The applicant's address; empty if there is none. */
    Optional<String> address(Medium medium) {
        String address =
                switch (medium) {
                    case EMAIL -> person.email();
                    case PORTAL -> person.account();
                    case SMS, ZALO, MAILBOX -> person.phone();
                };
        return Optional.ofNullable(address).filter(given -> !given.isBlank());
    }

    /** Whether the applicant wants to be told by this medium; what that means for a notice says {@link Consent}. */
    boolean wants(Medium medium) {
        return switch (medium) {
            case SMS -> person.wantsSms();
            case ZALO -> person.wantsZalo();
            case EMAIL -> person.wantsEmail();
            // the record of what the office said is nobody's to refuse
            case PORTAL -> true;
            case MAILBOX -> false;
        };
    }
}
