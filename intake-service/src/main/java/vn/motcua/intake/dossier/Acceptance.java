package vn.motcua.intake.dossier;

import java.time.Instant;

/**
 * That and how the desk accepted the dossier (tiếp nhận, Mẫu 01).
 *
 * @param code mã hồ sơ; its parts are kept too, because numbers are consecutive within agency and day
 * @param codeDay day of acceptance, {@code yyMMdd} in Vietnamese time
 * @param by user id of the officer
 * @param clockStart when the legal clock starts
 * @param dueAt hẹn trả
 * @param provisional whether the due date lies in a year whose calendar is not official yet
 */
public record Acceptance(
        String code,
        String codeAgency,
        String codeDay,
        int codeNumber,
        Instant at,
        String by,
        Instant clockStart,
        Instant dueAt,
        boolean provisional) {

    static Acceptance of(CodeNumbers.Ticket ticket, String by, LegalClock.Due due) {
        DossierCode code = ticket.code();
        return new Acceptance(
                code.text(),
                code.agency(),
                code.day(),
                code.number(),
                ticket.at(),
                by,
                due.startedAt(),
                due.at(),
                due.provisional());
    }
}
