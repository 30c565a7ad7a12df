package vn.motcua.workingtime;

/**
 * The time that a procedure allows (thời hạn giải quyết), as the law states it: 3 working days, 15 days, within the day.
 * Zero is allowed and is due when the clock starts; within the day is always one.
 */
public record LegalDuration(int amount, DurationUnit unit) {

    public LegalDuration {
        if (amount < 0) {
            throw new IllegalArgumentException("A duration must not be negative: " + amount);
        }
        if (unit == DurationUnit.SAME_DAY && amount != 1) {
            throw new IllegalArgumentException("Within the day is one day, not " + amount);
        }
    }
}
