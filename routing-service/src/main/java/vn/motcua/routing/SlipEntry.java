package vn.motcua.routing;

import java.time.Instant;

/**
 * One entry of the control slip (phiếu kiểm soát, Mẫu 06). Entries are only ever appended: a hand-over and its receipt are
 * two entries, as they are two signatures on paper.
 *
 * @param from who gave; the same as {@code to} for what happens inside an agency
 */
public record SlipEntry(String leg, LegMove move, Party from, Party to, Instant at) {}
