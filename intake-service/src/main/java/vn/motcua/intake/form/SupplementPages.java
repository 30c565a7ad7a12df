package vn.motcua.intake.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.intake.dossier.Dossier;
import vn.motcua.intake.dossier.Supplement;

/** Mẫu 02, phiếu yêu cầu bổ sung, hoàn thiện hồ sơ: one for each time that papers were asked for. */
final class SupplementPages {

    private SupplementPages() {}

    static List<Written> of(Dossier dossier, Names names) {
        return dossier.supplements().stream()
                .map(asked -> new Written(
                        Issuer.of(dossier, asked.requestedAt()),
                        asked.formNumber(),
                        asked.requestedAt(),
                        fields(asked, names)))
                .toList();
    }

    private static Map<String, @Nullable Object> fields(Supplement asked, Names names) {
        Map<String, @Nullable Object> fields = new HashMap<>();
        boolean before = asked.round() == 0;
        fields.put("items", items(asked));
        fields.put("reason", asked.reason());
        fields.put("basis", names.terms().supplement().basis());
        fields.put("deadline", Wording.minute(asked.deadline()));
        fields.put("beforeAcceptance", before);
        fields.put("leg", before ? null : names.leg(asked.leg()));
        fields.put("round", before ? null : "%02d".formatted(asked.round()));
        return fields;
    }

    private static List<Map<String, Object>> items(Supplement asked) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Supplement.Item item : asked.items()) {
            rows.add(Map.of("row", rows.size() + 1, "title", item.title(), "request", item.request()));
        }
        return rows;
    }
}
