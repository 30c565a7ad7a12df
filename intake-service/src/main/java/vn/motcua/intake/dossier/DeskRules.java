package vn.motcua.intake.dossier;

import java.time.Instant;

/**
 * The law of the desk as data ({@code law/desk.json}): times in working minutes, each with the article it rests on.
 *
 * @param minutesPerDay what one working day is worth
 * @param answer how long the desk has to answer a submission
 * @param dueSoon how long before the due date people are reminded
 * @param silence after how long without a change the silence guard speaks
 * @param uncollected after how long a result that nobody collects is called to mind
 * @param outage how far back a paper may have been received that is entered only now
 */
public record DeskRules(int minutesPerDay, Rule answer, Rule dueSoon, Rule silence, Rule uncollected, Rule outage) {

    /** A length of time with its legal basis. */
    public record Rule(int workingMinutes, String basis) {}

    Instant answerBy(DueDates dates, String desk, Instant received) {
        return dates.later(desk, received, answer.workingMinutes());
    }
}
