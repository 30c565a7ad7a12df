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
     */
    public record Person(
            String fullName,
            @Nullable String phone,
            @Nullable String email,
            boolean wantsSms,
            boolean wantsEmail) {}

    /** The applicant's address; empty if there is none. */
    Optional<String> address(Medium medium) {
        String address = medium == Medium.SMS ? person.phone() : person.email();
        return Optional.ofNullable(address).filter(given -> !given.isBlank());
    }

    boolean wants(Medium medium) {
        return medium == Medium.SMS ? person.wantsSms() : person.wantsEmail();
    }
}
