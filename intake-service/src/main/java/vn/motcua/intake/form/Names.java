package vn.motcua.intake.form;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.motcua.contracts.catalogue.Agency;
import vn.motcua.contracts.catalogue.Area;
import vn.motcua.contracts.catalogue.Component;
import vn.motcua.contracts.catalogue.Procedure;
import vn.motcua.contracts.catalogue.Terms;
import vn.motcua.intake.dossier.Dossier;
import vn.motcua.intake.dossier.Leg;
import vn.motcua.platform.catalogue.CatalogueIndex;

/** What the catalogue calls the things that a dossier has codes of, as the pinned version of its procedure says. */
final class Names {

    /** A numbered ward keeps its word: Phường 15. */
    private static final Pattern KIND_OF_AREA = Pattern.compile("^(Xã|Phường|Thị trấn|Đặc khu|Thành phố|Tỉnh) (?=\\D)");

    private static final Locale VIETNAMESE = Locale.of("vi");

    private final CatalogueIndex index;
    private final Dossier dossier;
    private final Procedure procedure;

    Names(CatalogueIndex index, Dossier dossier) {
        this.index = index;
        this.dossier = dossier;
        this.procedure = index.procedure(
                        dossier.submission().procedure(), dossier.submission().procedureVersion())
                .orElseThrow();
    }

    Procedure procedure() {
        return procedure;
    }

    Terms terms() {
        return procedure.effectiveTerms();
    }

    Optional<Agency> office(String code) {
        return index.agency(code);
    }

    /** Its code, if the catalogue has lost it. */
    String agency(String code) {
        return office(code).map(Agency::name).orElse(code);
    }

    /** As it stands at the head of a letter. */
    static String capitals(String name) {
        return name.toUpperCase(VIETNAMESE);
    }

    /** Địa danh; null for an agency of several areas, which may sit in any of them. */
    @Nullable
    String place(Agency agency) {
        List<String> areas = agency.areas();
        return areas.size() != 1
                ? null
                : index.areas()
                        .filter(area -> area.code().equals(areas.getFirst()))
                        .findFirst()
                        .map(Area::name)
                        .map(name -> KIND_OF_AREA.matcher(name).replaceFirst(""))
                        .orElse(null);
    }

    /** What a component of the procedure is called. */
    String paper(String code) {
        return procedure.components().stream()
                .filter(component -> component.code().equals(code))
                .findFirst()
                .map(Component::title)
                .orElse(code);
    }

    List<String> papers(List<String> codes) {
        return codes.stream().map(this::paper).toList();
    }

    String leg(String code) {
        return dossier.leg(code).map(Leg::title).orElse(code);
    }
}
