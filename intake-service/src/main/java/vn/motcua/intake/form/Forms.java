package vn.motcua.intake.form;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;
import vn.motcua.intake.dossier.Dossier;
import vn.motcua.intake.dossier.Dossiers;
import vn.motcua.intake.procedure.OwnCatalogue;
import vn.motcua.platform.journal.Problem;
import vn.motcua.platform.security.Caller;

/** Prints what was written about a dossier, each time anew from what the dossier says: no form is kept. */
@Service
public class Forms {

    private final Dossiers dossiers;
    private final OwnCatalogue catalogue;
    private final FormPrinter printer;

    Forms(Dossiers dossiers, OwnCatalogue catalogue, FormPrinter printer) {
        this.dossiers = dossiers;
        this.catalogue = catalogue;
        this.printer = printer;
    }

    /**
     * Which form.
     *
     * @param number of the form, e.g. {@code 02}
     * @param formNumber số phiếu, where there may be several; null for the last
     */
    public record Wanted(String number, @Nullable String formNumber) {

        boolean isMet(Written one) {
            return formNumber == null || formNumber.isBlank() || formNumber.equals(one.number());
        }
    }

    /**
     * A printed form.
     *
     * @param name of the file, in ASCII
     */
    public record Printed(String name, byte[] pdf) {}

    /** A form as it is on paper, for who may read the dossier. */
    public Mono<Printed> read(String id, Wanted wanted, Caller caller) {
        return dossiers.read(id, caller).flatMap(dossier -> printed(dossier, wanted, Copy.WHOLE));
    }

    /** A form as it may be mailed, for another service. */
    public Mono<Printed> readFor(String id, Wanted wanted, Caller service) {
        return dossiers.readFor(id, service).flatMap(dossier -> printed(dossier, wanted, Copy.MAILED));
    }

    private Mono<Printed> printed(Dossier dossier, Wanted wanted, Copy copy) {
        Sheet sheet = sheet(dossier, wanted, catalogue);
        String name = "mau-" + sheet.kind().number() + "-" + sheet.code() + ".pdf";
        return printer.print(sheet, copy).map(pdf -> new Printed(name, pdf));
    }

    static Sheet sheet(Dossier dossier, Wanted wanted, OwnCatalogue catalogue) {
        FormKind kind = FormKind.numbered(wanted.number()).orElseThrow(Forms::unknown);
        Names names = new Names(catalogue.index(), dossier);
        Written written = kind.writtenAbout(dossier, names).stream()
                .filter(wanted::isMet)
                .reduce((older, newer) -> newer)
                .orElseThrow(() -> notIssued(kind));
        return new Sheet(kind, code(dossier), Letterhead.over(written, dossier, names));
    }

    private static String code(Dossier dossier) {
        return Objects.requireNonNullElse(dossier.code(), dossier.lookupCode());
    }

    private static Problem unknown() {
        List<String> known =
                Arrays.stream(FormKind.values()).map(FormKind::number).toList();
        return Problem.notFound("FORM_UNKNOWN", "There is no such form; those that are printed are listed.")
                .with("forms", known);
    }

    private static Problem notIssued(FormKind kind) {
        return Problem.notFound(
                "FORM_NOT_ISSUED",
                "This form was not written about the dossier. Form " + kind.number() + " is there once "
                        + kind.occasion() + "; ask for it without formNumber to get the last one.");
    }
}
