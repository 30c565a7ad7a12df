package vn.motcua.department;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who did something when (ký, ký thay).
 *
 * @param by user id of the person
 * @param onBehalfOf user id of whom the person stood in for; null for the person's own right
 */
record Sign(String by, @Nullable String onBehalfOf, Instant at) {}
