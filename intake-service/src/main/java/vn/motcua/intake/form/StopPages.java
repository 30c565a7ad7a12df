package vn.motcua.intake.form;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.contracts.Dong;
import vn.motcua.intake.dossier.Dossier;
import vn.motcua.intake.dossier.Stop;
import vn.motcua.intake.dossier.Withdrawal;

/** Mẫu 05, thông báo dừng giải quyết hồ sơ, with what is given back. */
final class StopPages {

    private StopPages() {}

    static List<Written> of(Dossier dossier, Names names) {
        Stop stop = dossier.stop();
        return stop == null
                ? List.of()
                : List.of(new Written(
                        Issuer.of(dossier, stop.at()), stop.formNumber(), stop.at(), fields(dossier, stop, names)));
    }

    private static Map<String, @Nullable Object> fields(Dossier dossier, Stop stop, Names names) {
        Map<String, @Nullable Object> fields = new HashMap<>();
        Withdrawal withdrawal = stop.reasonCode() == Stop.Reason.WITHDRAWN ? dossier.withdrawal() : null;
        fields.put("stage", stop.stage());
        fields.put("ground", stop.reasonCode().vietnamese());
        fields.put("reason", stop.reason());
        fields.put("request", withdrawal == null ? null : withdrawal.reason());
        fields.put("originals", names.papers(stop.originals()));
        fields.put("refunds", refunds(dossier, stop.at()));
        return fields;
    }

    private static List<Map<String, Object>> refunds(Dossier dossier, Instant since) {
        return dossier.charges().stream()
                .flatMap(charge -> charge.refunds().stream()
                        .filter(refund -> !refund.at().isBefore(since))
                        .map(refund -> Map.<String, Object>of(
                                "title", charge.title(),
                                "amount", Dong.text(refund.amount()),
                                "why", refund.reason())))
                .toList();
    }
}
