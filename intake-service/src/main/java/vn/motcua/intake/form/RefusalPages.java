package vn.motcua.intake.form;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.intake.dossier.Dossier;
import vn.motcua.intake.dossier.Original;
import vn.motcua.intake.dossier.Refusal;

/** Mẫu 03, phiếu từ chối tiếp nhận, giải quyết hồ sơ. */
final class RefusalPages {

    private RefusalPages() {}

    static List<Written> of(Dossier dossier, Names names) {
        Refusal refused = dossier.refusal();
        return refused == null
                ? List.of()
                : List.of(new Written(
                        Issuer.of(dossier, refused.at()),
                        refused.formNumber(),
                        refused.at(),
                        fields(dossier, refused, names)));
    }

    private static Map<String, @Nullable Object> fields(Dossier dossier, Refusal refused, Names names) {
        Map<String, @Nullable Object> fields = new HashMap<>();
        fields.put("ground", refused.reasonCode().vietnamese());
        fields.put("reason", refused.reason());
        fields.put("basis", names.procedure().legalBasis());
        fields.put("competent", competent(dossier, refused, names));
        fields.put("originals", names.papers(originals(dossier)));
        return fields;
    }

    /** Those that the desk had then; it gives none back before. */
    private static List<String> originals(Dossier dossier) {
        return dossier.originals().stream().map(Original::component).toList();
    }

    /** Whom to turn to; null where that is not the reason, or the desk is the one that the area names. */
    private static @Nullable String competent(Dossier dossier, Refusal refused, Names names) {
        boolean elsewhere = refused.reasonCode() == Refusal.Reason.NOT_COMPETENT
                && dossier.submission().isNonTerritorial();
        return elsewhere ? names.agency(dossier.submission().competentDesk()) : null;
    }
}
