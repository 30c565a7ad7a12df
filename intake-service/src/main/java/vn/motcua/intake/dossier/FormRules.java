package vn.motcua.intake.dossier;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.motcua.contracts.catalogue.FormField;

/** Checks the answers to a procedure's form (tờ khai điện tử) and collects every fault. */
final class FormRules {

    private static final int LONGEST_CODE = 100;

    private final List<Fault> faults = new ArrayList<>();
    private final Map<String, String> answers = new LinkedHashMap<>();

    private FormRules() {}

    /** Flat answers by dotted code; blank ones are left out. */
    record Checked(Map<String, String> answers, List<Fault> faults) {}

    static Checked check(List<FormField> fields, Map<String, Object> form, LocalDate today) {
        FormRules rules = new FormRules();
        rules.flatten("", form);
        rules.refuseUnknown(fields);
        fields.forEach(field -> rules.check(field, today));
        return new Checked(rules.answers, rules.faults);
    }

    /** The answers, if they have no fault; otherwise a problem FORM_INVALID that names them all. */
    static Map<String, String> checked(List<FormField> fields, Map<String, Object> form, Instant now) {
        Checked checked = check(fields, form, LocalDate.ofInstant(now, ZoneId.of("Asia/Ho_Chi_Minh")));
        Fault.refuse(checked.faults());
        return checked.answers();
    }

    private void flatten(String prefix, Map<?, ?> form) {
        for (Map.Entry<?, ?> entry : form.entrySet()) {
            String code = prefix + entry.getKey();
            switch (entry.getValue()) {
                case null -> {}
                case Map<?, ?> nested when code.length() <= LONGEST_CODE -> flatten(code + ".", nested);
                case String text -> keep(code, FieldRules.tidy(text));
                case Boolean flag -> answers.put(code, flag.toString());
                default -> faults.add(new Fault(shortened(code), shortened(code), "Phải là văn bản"));
            }
        }
    }

    private void keep(String code, String answer) {
        if (!answer.isEmpty()) {
            answers.put(code, answer);
        }
    }

    private void refuseUnknown(List<FormField> fields) {
        List<String> known = fields.stream().map(FormField::code).toList();
        answers.keySet().stream()
                .filter(code -> !known.contains(code))
                .forEach(code -> faults.add(
                        new Fault(shortened(code), shortened(code), "Tờ khai của thủ tục không có mục này")));
    }

    private void check(FormField field, LocalDate today) {
        String answer = answers.get(field.code());
        if (answer != null) {
            FieldRules.complaint(field, answer, today).ifPresent(complaint -> complain(field, complaint));
        } else if (field.required()
                && faults.stream().noneMatch(it -> it.field().equals(field.code()))) {
            complain(field, "Chưa khai");
        }
    }

    private void complain(FormField field, String message) {
        faults.add(new Fault(field.code(), field.label(), message));
    }

    private static String shortened(String code) {
        return code.length() <= LONGEST_CODE ? code : code.substring(0, LONGEST_CODE) + "…";
    }
}
