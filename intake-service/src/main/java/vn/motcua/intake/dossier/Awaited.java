package vn.motcua.intake.dossier;

import java.time.Instant;

/**
 * A word that a leg's agency waits for (chờ xác nhận).
 *
 * @param code of the wait in the leg's definition
 * @param dueAt when silence counts
 */
public record Awaited(String code, Instant dueAt) {}
