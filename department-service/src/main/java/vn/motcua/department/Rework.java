package vn.motcua.department;

import java.time.Instant;

/** The head sent a draft back, with the reason (trả lại để làm lại). */
public record Rework(String reason, String by, Instant at) {}
