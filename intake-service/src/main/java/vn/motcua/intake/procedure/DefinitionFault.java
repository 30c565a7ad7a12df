package vn.motcua.intake.procedure;

/**
 * What is wrong at one place of a definition, so that its author learns of everything at once.
 *
 * @param field where, e.g. {@code route.stages[0].legs[1].code}; empty for the whole
 */
public record DefinitionFault(String field, String reason) {

    /** Whether this is about the same place as the other, or one inside it. */
    boolean isWithin(DefinitionFault other) {
        return other.field().isEmpty()
                || field.equals(other.field())
                || field.startsWith(other.field() + ".")
                || field.startsWith(other.field() + "[");
    }
}
