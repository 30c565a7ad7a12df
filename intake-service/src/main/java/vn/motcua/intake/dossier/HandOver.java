package vn.motcua.intake.dossier;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.contracts.dossier.ReturnMethod;

/**
 * That a leg's paper reached the citizen (trả kết quả).
 *
 * @param evidence what proves it: who signed, number of the postal bill, reference of the electronic result
 * @param by user id of the officer
 * @param cameBack null unless it came back
 */
public record HandOver(
        String leg,
        ReturnMethod method,
        String evidence,
        Instant at,
        String by,
        @Nullable CameBack cameBack) {

    /** That it never reached the citizen (bưu phẩm bị trả lại). */
    public record CameBack(String reasonCode, String note, Instant at, String by) {}

    HandOver failed(CameBack back) {
        return new HandOver(leg, method, evidence, at, by, back);
    }
}
