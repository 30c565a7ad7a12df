package vn.motcua.intake.dossier;

import java.time.Instant;

/**
 * That something with a day was announced, so that it is announced once for that day.
 *
 * @param what name of the timer
 * @param day the due date, or whatever moment the announcement was about
 */
public record Told(String what, Instant day) {}
