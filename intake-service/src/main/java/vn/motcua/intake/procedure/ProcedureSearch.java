package vn.motcua.intake.procedure;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.motcua.contracts.catalogue.Agency;
import vn.motcua.contracts.catalogue.AgencyKind;
import vn.motcua.contracts.catalogue.Procedure;
import vn.motcua.platform.journal.Problem;

/** Finds procedures (tra cứu thủ tục) as people type them: without diacritics, in any case. */
@Service
public class ProcedureSearch {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private final OwnCatalogue catalogue;

    ProcedureSearch(OwnCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * The latest versions of matching procedures by code; a null criterion does not narrow.
     *
     * @param words all of them must occur in code, name or category
     * @param agency code of an agency that receives the procedure or works on a leg of it
     */
    public List<Procedure> find(@Nullable String words, @Nullable String category, @Nullable String agency) {
        Optional<AgencyKind> kind = kindOf(agency);
        return catalogue.latestProcedures().stream()
                .filter(procedure -> matches(procedure, words))
                .filter(procedure ->
                        category == null || folded(procedure.category()).equals(folded(category)))
                .filter(procedure -> agency == null || (kind.isPresent() && concerns(procedure, kind.get())))
                .sorted(Comparator.comparing(Procedure::code))
                .toList();
    }

    /** The latest version of a procedure. */
    public Procedure one(String code) {
        return catalogue
                .index()
                .procedure(code)
                .orElseThrow(() -> Problem.notFound("PROCEDURE_UNKNOWN", "There is no procedure with this code."));
    }

    private Optional<AgencyKind> kindOf(@Nullable String agency) {
        return Optional.ofNullable(agency).flatMap(catalogue.index()::agency).map(Agency::kind);
    }

    private static boolean matches(Procedure procedure, @Nullable String words) {
        if (words == null) {
            return true;
        }
        String text = folded(procedure.code() + " " + procedure.name() + " " + procedure.category());
        return Stream.of(folded(words).split(" ")).allMatch(text::contains);
    }

    private static boolean concerns(Procedure procedure, AgencyKind kind) {
        return procedure.receivedBy() == kind
                || procedure.route().legs().stream().anyMatch(leg -> leg.agencyKind() == kind);
    }

    static String folded(String text) {
        String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .replace('đ', 'd')
                .replace('Đ', 'D');
        return plain.toLowerCase(Locale.ROOT).strip().replaceAll("\\s+", " ");
    }
}
