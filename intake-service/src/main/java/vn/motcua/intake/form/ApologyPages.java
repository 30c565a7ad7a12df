package vn.motcua.intake.form;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.motcua.intake.dossier.Dossier;
import vn.motcua.intake.dossier.LegalClock;

/** Mẫu 04, văn bản xin lỗi và đề nghị gia hạn thời gian giải quyết: of the agency that causes the delay, and once only. */
final class ApologyPages {

    private ApologyPages() {}

    static List<Written> of(Dossier dossier, Names names) {
        LegalClock clock = dossier.clock();
        return clock == null || clock.apology() == null ? List.of() : List.of(written(dossier, clock, clock.apology()));
    }

    private static Written written(Dossier dossier, LegalClock clock, LegalClock.Apology apology) {
        return new Written(apology.agency(), apology.formNumber(), apology.at(), fields(dossier, clock, apology));
    }

    private static Map<String, @Nullable Object> fields(Dossier dossier, LegalClock clock, LegalClock.Apology apology) {
        Map<String, @Nullable Object> fields = new HashMap<>();
        boolean moved = !apology.dueAt().equals(clock.due().original());
        fields.put(
                "received",
                Wording.minute(
                        ReceiptPages.received(dossier.submission(), Objects.requireNonNull(dossier.acceptance()))));
        fields.put("firstDue", Wording.minute(clock.due().original()));
        fields.put("movedDue", moved ? Wording.minute(apology.dueAt()) : null);
        fields.put("lastDue", Wording.minute(apology.dueAt()));
        fields.put("promised", Wording.minute(apology.promisedAt()));
        fields.put("reason", apology.reason());
        return fields;
    }
}
