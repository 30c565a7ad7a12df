package vn.motcua.intake.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Checks who the applicant is and how to reach them, and collects every fault. */
final class ApplicantRules {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_ADDRESS = 300;

    private final List<Fault> faults = new ArrayList<>();

    private ApplicantRules() {}

    /** The applicant; only to be used if there are no faults. */
    record Checked(Applicant applicant, Notify notices, List<Fault> faults) {}

    static Checked check(NewDossier.Person person, @Nullable Notify wanted) {
        ApplicantRules rules = new ApplicantRules();
        String email = rules.optional("email", "Thư điện tử", person.email(), FieldRules::email);
        Applicant applicant = new Applicant(
                rules.required("fullName", "Họ, chữ đệm, tên", person.fullName(), upTo(LONGEST_NAME)),
                rules.required("personalId", "Số định danh cá nhân", person.personalId(), FieldRules::personId),
                rules.required("phone", "Số điện thoại", domestic(person.phone()), FieldRules::mobile),
                email,
                rules.optional("address", "Nơi cư trú", person.address(), upTo(LONGEST_ADDRESS)),
                rules.optional("relation", "Quan hệ với người được đăng ký", person.relation(), upTo(LONGEST_NAME)));
        Notify notices = wanted == null ? new Notify(true, email != null, false) : wanted;
        if (notices.email() && email == null) {
            rules.complain("email", "Thư điện tử", "Cần có để nhận thông báo qua thư điện tử");
        }
        return new Checked(applicant, notices, rules.faults);
    }

    private String required(
            String field, String label, @Nullable String answer, Function<String, Optional<String>> rule) {
        String checked = optional(field, label, answer, rule);
        if (checked == null) {
            complain(field, label, "Chưa khai");
        }
        return checked == null ? "" : checked;
    }

    private @Nullable String optional(
            String field, String label, @Nullable String answer, Function<String, Optional<String>> rule) {
        if (answer == null || answer.isBlank()) {
            return null;
        }
        String tidy = FieldRules.tidy(answer);
        rule.apply(tidy).ifPresent(complaint -> complain(field, label, complaint));
        return tidy;
    }

    private void complain(String field, String label, String message) {
        faults.add(new Fault("applicant." + field, label, message));
    }

    private static Function<String, Optional<String>> upTo(int longest) {
        return answer -> FieldRules.tooLong(answer, longest);
    }

    private static @Nullable String domestic(@Nullable String phone) {
        if (phone == null) {
            return null;
        }
        String digits = phone.replaceAll("[\\s.-]", "");
        return digits.startsWith("+84") ? "0" + digits.substring(3) : digits;
    }
}
