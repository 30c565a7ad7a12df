package vn.motcua.intake.listing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Counts what became of each line; not for several threads at once. */
final class Tally {

    private static final int LISTED = 1_000;

    private final Map<Kind, Long> counts = new EnumMap<>(Kind.class);
    private final List<ImportReport.Rejection> rejections = new ArrayList<>();

    /** What became of a line. */
    enum Kind {
        CREATED,
        UPDATED,
        UNCHANGED,
        REJECTED
    }

    /** One line's fate; the rejection is null unless it was rejected. */
    record Outcome(Kind kind, ImportReport.@Nullable Rejection rejection) {

        static Outcome of(Kind kind) {
            return new Outcome(kind, null);
        }

        static Outcome rejected(long line, Rejected why) {
            return new Outcome(
                    Kind.REJECTED, new ImportReport.Rejection(line, why.code(), why.reasonCode(), why.reason()));
        }
    }

    void add(Outcome outcome) {
        counts.merge(outcome.kind(), 1L, Long::sum);
        if (outcome.rejection() != null && rejections.size() < LISTED) {
            rejections.add(outcome.rejection());
        }
    }

    ImportReport report(Duration took) {
        rejections.sort(Comparator.comparingLong(ImportReport.Rejection::line));
        return new ImportReport(
                counts.values().stream().mapToLong(Long::longValue).sum(),
                count(Kind.CREATED),
                count(Kind.UPDATED),
                count(Kind.UNCHANGED),
                count(Kind.REJECTED),
                rejections,
                took.toMillis() / 1000.0);
    }

    private long count(Kind kind) {
        return counts.getOrDefault(kind, 0L);
    }
}
