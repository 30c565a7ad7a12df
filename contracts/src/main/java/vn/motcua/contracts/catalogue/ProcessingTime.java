package vn.motcua.contracts.catalogue;

/**
 * How long something may take (thời hạn giải quyết).
 *
 * @param amount not negative; 1 for {@link Unit#SAME_DAY}
 */
public record ProcessingTime(int amount, Unit unit) {
    public ProcessingTime {
        if (amount < 0) {
            throw new IllegalArgumentException("A processing time is not negative: " + amount);
        }
    }

    /** What is counted. */
    public enum Unit {
        WORKING_MINUTE("phút làm việc"),
        WORKING_HOUR("giờ làm việc"),
        /** Ngày làm việc: days off do not count. */
        WORKING_DAY("ngày làm việc"),
        /** Ngày: calendar days; an end on a day off moves to the next working day. */
        DAY("ngày"),
        MONTH("tháng"),
        /** Trong ngày: the same working day. */
        SAME_DAY("trong ngày");

        private final String vietnamese;

        Unit(String vietnamese) {
            this.vietnamese = vietnamese;
        }

        /** As receipts and posters print it. */
        public String vietnamese() {
            return vietnamese;
        }
    }

    /** As receipts and posters print it, e.g. {@code 3 ngày làm việc}. */
    public String text() {
        return unit == Unit.SAME_DAY ? unit.vietnamese() : amount + " " + unit.vietnamese();
    }
}
