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
     */
    public record Person(
            String fullName,
            @Nullable String phone,
            @Nullable String email,
            boolean wantsSms,
            boolean wantsEmail,
            boolean wantsZalo) {}

    /** The applicant's address; empty if there is none. */
    Optional<String> address(Medium medium) {
        String address = medium == Medium.EMAIL ? person.email() : person.phone();
        return Optional.ofNullable(address).filter(given -> !given.isBlank());
    }

    /** Whether the applicant wants to be told by this medium; what that means for a notice says {@link Consent}. */
    boolean wants(Medium medium) {
        return switch (medium) {
            case SMS -> person.wantsSms();
            case ZALO -> person.wantsZalo();
            case EMAIL -> person.wantsEmail();
            case MAILBOX -> false;
        };
    }
}
