package vn.motcua.notification;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How to reach the applicant, as intake knows it now. Personal data: used for one message and forgotten.
 *
 * @param phone null if none was given
 * @param email null if none was given
 * @param wantsSms whether the applicant wants short messages
 * @param wantsEmail whether the applicant wants e-mail
 * @param lookupCode mã tra cứu
 * @param code mã hồ sơ; null until accepted
 * @param refusalReason in words; null unless refused
 */
public record Contacts(
        String fullName,
        @Nullable String phone,
        @Nullable String email,
        boolean wantsSms,
        boolean wantsEmail,
        String lookupCode,
        @Nullable String code,
        @Nullable String refusalReason) {

    /** The address to write to; empty if there is none. */
    Optional<String> address(Medium medium) {
        String address = medium == Medium.SMS ? phone : email;
        return Optional.ofNullable(address).filter(given -> !given.isBlank());
    }

    boolean wants(Medium medium) {
        return medium == Medium.SMS ? wantsSms : wantsEmail;
    }
}
