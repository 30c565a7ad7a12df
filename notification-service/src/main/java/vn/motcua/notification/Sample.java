package vn.motcua.notification;

import java.util.Map;

/**
 * What one rule asks for by one medium about the {@link SampleDossier}.
 *
 * @param fields all that its text may use, as a real notice's has it
 */
public record Sample(Intent intent, Map<String, String> fields) {
    public Sample {
        fields = Map.copyOf(fields);
    }

    /** Whether the field is about the applicant and this text speaks to an office, which gets no such field. */
    public boolean withholds(String field) {
        return intent.audience().isOfficial() && NoticeFields.isOfTheApplicant(field);
    }

    /** Whether the field is personal data, or what people wrote: not for an SMS or a subject, which the ledger keeps. */
    public static boolean isPersonal(String field) {
        return NoticeFields.isPersonal(field);
    }
}
