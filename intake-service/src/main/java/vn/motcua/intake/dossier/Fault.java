package vn.motcua.intake.dossier;

/**
 * What is wrong with one field of a submission, so that the citizen learns of everything at once.
 *
 * @param field dotted code
 * @param label what the field is called on the form
 * @param message what is wrong, in Vietnamese
 */
public record Fault(String field, String label, String message) {}
