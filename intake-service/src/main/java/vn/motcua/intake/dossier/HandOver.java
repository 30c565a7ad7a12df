package vn.motcua.intake.dossier;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.contracts.dossier.ReturnMethod;

/**
 * That a leg's paper reached the citizen (trả kết quả).
 *
 * @param evidence what proves it, e.g. number of the postal bill; null if none was noted
 * @param by user id of the officer
 */
public record HandOver(
        String leg, ReturnMethod method, @Nullable String evidence, Instant at, String by) {}
