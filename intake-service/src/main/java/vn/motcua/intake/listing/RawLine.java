package vn.motcua.intake.listing;

import org.jspecify.annotations.Nullable;

/**
 * A line of an import before anybody looked into it.
 *
 * @param number from 1
 * @param text empty if the line could not be read
 * @param fault why it could not; null if it could
 */
public record RawLine(long number, String text, @Nullable Fault fault) {

    /** What keeps a line from being read. */
    public enum Fault {
        LINE_TOO_LONG("The line is longer than allowed."),
        NOT_UTF8("The line is not UTF-8.");

        private final String reason;

        Fault(String reason) {
            this.reason = reason;
        }

        String reason() {
            return reason;
        }
    }
}
