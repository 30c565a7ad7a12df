package vn.motcua.intake.dossier;

/** By which channels the applicant wants to be told. */
public record Notify(boolean sms, boolean email) {}
