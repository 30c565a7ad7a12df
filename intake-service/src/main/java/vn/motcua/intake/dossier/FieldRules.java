package vn.motcua.intake.dossier;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.motcua.contracts.catalogue.FormField;
import vn.motcua.intake.procedure.MailAddress;

/** What an answer to a field must look like; every rule gives the complaint in Vietnamese, or nothing. */
final class FieldRules {

    static final int LONGEST = 500;

    private static final Pattern PERSON_ID = Pattern.compile("\\d{12}");
    private static final Pattern MOBILE = Pattern.compile("0[35789]\\d{8}");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\n\\t]]");

    private FieldRules() {}

    /** Without blanks around it, and with composed diacritics however the keyboard made them. */
    static String tidy(String answer) {
        return Normalizer.normalize(answer.strip(), Normalizer.Form.NFC);
    }

    static Optional<String> complaint(FormField field, String answer, LocalDate today) {
        return tooLong(answer, LONGEST)
                .or(() -> byType(field, answer, today))
                .or(() -> complainUnless(matches(field.pattern(), answer), "Không đúng định dạng yêu cầu"));
    }

    static Optional<String> tooLong(String answer, int longest) {
        return complainUnless(answer.length() <= longest, "Dài quá " + longest + " ký tự")
                .or(() -> complainUnless(!CONTROL.matcher(answer).find(), "Có ký tự không hợp lệ"));
    }

    static Optional<String> personId(String answer) {
        return complainUnless(PERSON_ID.matcher(answer).matches(), "Số định danh cá nhân phải có 12 chữ số");
    }

    static Optional<String> mobile(String answer) {
        return complainUnless(MOBILE.matcher(answer).matches(), "Phải là số điện thoại di động Việt Nam, 10 chữ số");
    }

    static Optional<String> email(String answer) {
        return complainUnless(MailAddress.isOne(answer), "Không phải là địa chỉ thư điện tử");
    }

    private static Optional<String> byType(FormField field, String answer, LocalDate today) {
        return switch (field.type()) {
            case TEXT -> Optional.empty();
            case DATE -> date(field, answer, today);
            case TIME -> complainUnless(isTime(answer), "Phải là giờ và phút, ví dụ 08:30");
            case PERSON_ID -> personId(answer);
            case FLAG ->
                complainUnless(answer.equals("true") || answer.equals("false"), "Phải là có (true) hoặc không (false)");
        };
    }

    private static Optional<String> date(FormField field, String answer, LocalDate today) {
        try {
            LocalDate day = LocalDate.parse(answer);
            boolean future = isBirthDate(field.code()) && day.isAfter(today);
            return complainUnless(!future, "Ngày sinh không được ở tương lai");
        } catch (DateTimeException notADate) {
            return Optional.of("Phải là ngày theo dạng năm-tháng-ngày, ví dụ 2026-11-20");
        }
    }

    /** By convention of the catalogue, a field that holds a date of birth is called {@code …birthDate}. */
    private static boolean isBirthDate(String code) {
        return code.equals("birthDate") || code.endsWith(".birthDate");
    }

    private static boolean isTime(String answer) {
        try {
            return answer.length() == 5 && LocalTime.parse(answer) != null;
        } catch (DateTimeException notATime) {
            return false;
        }
    }

    private static boolean matches(@Nullable String pattern, String answer) {
        return pattern == null || Pattern.matches(pattern, answer);
    }

    private static Optional<String> complainUnless(boolean fits, String complaint) {
        return fits ? Optional.empty() : Optional.of(complaint);
    }
}
