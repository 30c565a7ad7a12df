package vn.motcua.intake.dossier;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.contracts.dossier.DossierStatus;

/**
 * What a command answers.
 *
 * @param code mã hồ sơ; null until accepted
 * @param dueAt hẹn trả as it stands; null until accepted
 * @param promisedAt the day that was promised last: the due date, or the apology's; null until accepted
 * @param formNumber number of the form that the command made; null if it made none
 * @param allowed what can be asked of it next
 */
public record DossierAnswer(
        String id,
        @Nullable String code,
        DossierStatus status,
        String statusText,
        @Nullable Instant dueAt,
        @Nullable Instant promisedAt,
        @Nullable String formNumber,
        List<String> allowed) {

    static DossierAnswer of(Dossier dossier, @Nullable String formNumber) {
        LegalClock clock = dossier.clock();
        return new DossierAnswer(
                dossier.id(),
                dossier.code(),
                dossier.status(),
                dossier.status().vietnamese(),
                dossier.dueAt(),
                clock == null ? null : clock.promisedAt(),
                formNumber,
                DossierCommand.allowedIn(dossier.status()));
    }
}
