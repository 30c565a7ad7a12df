package vn.motcua.intake.dossier;

import org.jspecify.annotations.Nullable;

/**
 * For whom the dossier is (người yêu cầu). Personal data: it never leaves this service but to those entitled.
 *
 * @param personalId số định danh cá nhân, 12 digits
 * @param phone Vietnamese mobile number, {@code 0} and nine digits
 * @param email null if none was given
 * @param address null if none was given
 * @param relation to the one whom the procedure is about, e.g. {@code Mẹ}; null if none was given
 */
public record Applicant(
        String fullName,
        String personalId,
        String phone,
        @Nullable String email,
        @Nullable String address,
        @Nullable String relation) {}
