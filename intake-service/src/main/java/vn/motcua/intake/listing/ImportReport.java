package vn.motcua.intake.listing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an import did.
 *
 * @param lines that were not blank
 * @param rejections the first thousand, by line
 */
public record ImportReport(
        long lines,
        long created,
        long updated,
        long unchanged,
        long rejected,
        List<Rejection> rejections,
        double seconds) {
    public ImportReport {
        rejections = List.copyOf(rejections);
    }

    /**
     * A line that was not used.
     *
     * @param code null if the line has none that can be read
     * @param reasonCode stable, for machines
     */
    public record Rejection(long line, @Nullable String code, String reasonCode, String reason) {}
}
