package vn.motcua.notification.template;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import vn.motcua.notification.Medium;
import vn.motcua.platform.journal.Problem;

/**
 * Of what and for whom a text is (phạm vi mẫu): one rule by one medium, at one agency's desk, of one procedure, or of both.
 *
 * @param agency code of the agency whose desk has the dossier; {@link #ANY} for all
 * @param procedure code; {@link #ANY} for all
 */
public record TemplateKey(String rule, Medium medium, String agency, String procedure) {

    /** All agencies, all procedures. */
    static final String ANY = "*";

    /** Whose text goes before whose: an agency's for a procedure, the agency's, the procedure's. */
    static final Comparator<TemplateKey> BY_WEIGHT = Comparator.comparingInt(TemplateKey::weight);

    /**
     * The key of these.
     *
     * @param agency null for all
     * @param procedure null for all
     */
    public static TemplateKey of(String rule, Medium medium, @Nullable String agency, @Nullable String procedure) {
        return new TemplateKey(rule, medium, agency == null ? ANY : agency, procedure == null ? ANY : procedure);
    }

    /** There is no such rule, or it tells nothing by this medium. */
    public static Problem unknown() {
        return Problem.notFound(
                "TEMPLATE_UNKNOWN",
                "No rule of this name tells anything by this medium; GET /api/notification-templates lists all.");
    }

    /** E.g. {@code accepted.sms:H32.50.05:*}. */
    String id() {
        return rule + "." + medium.label() + ":" + agency + ":" + procedure;
    }

    /** Whether it is of one agency. */
    boolean isOfAgency() {
        return !agency.equals(ANY);
    }

    /** Whether it is of one procedure. */
    boolean isOfProcedure() {
        return !procedure.equals(ANY);
    }

    private int weight() {
        return (isOfAgency() ? 2 : 0) + (isOfProcedure() ? 1 : 0);
    }
}
