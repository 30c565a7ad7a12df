package vn.motcua.intake.dossier;

import java.time.Instant;

/** That a result was wrong and went back to its agency (đính chính kết quả); {@code by} is the head who ordered it. */
public record Correction(String leg, String reasonCode, String reason, Instant at, String by) {}
