package vn.motcua.contracts.catalogue;

import org.jspecify.annotations.Nullable;

/**
 * A field of the procedure's electronic form (tờ khai điện tử).
 *
 * @param code dotted path in the submitted form, e.g. {@code child.fullName}
 * @param pattern regular expression the whole answer must match; null if any text will do
 */
public record FormField(
        String code,
        String label,
        FieldType type,
        boolean required,
        @Nullable String pattern) {

    /** What an answer must look like. */
    public enum FieldType {
        TEXT,
        /** ISO date. */
        DATE,
        /** Local time, hours and minutes. */
        TIME,
        /** Số định danh cá nhân, 12 digits. */
        PERSON_ID,
        /** true or false. */
        FLAG
    }
}
