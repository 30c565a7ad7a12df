package vn.motcua.intake.form;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One form that was written.
 *
 * @param issuer code of the agency that wrote it
 * @param number số phiếu; null for the receipt slip, which has the dossier's code
 * @param fields what it alone says, by the names of its template; null for what nobody knows
 */
record Written(String issuer, @Nullable String number, Instant at, Map<String, @Nullable Object> fields) {}
