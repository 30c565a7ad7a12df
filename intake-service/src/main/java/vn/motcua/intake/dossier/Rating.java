package vn.motcua.intake.dossier;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How satisfied the citizen is (đánh giá mức độ hài lòng).
 *
 * @param score 1 to 5
 * @param comment null if none was given
 */
public record Rating(int score, @Nullable String comment, Instant at) {}
