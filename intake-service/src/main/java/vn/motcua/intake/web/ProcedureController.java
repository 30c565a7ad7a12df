package vn.motcua.intake.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.contracts.catalogue.AgencyKind;
import vn.motcua.contracts.catalogue.Procedure;
import vn.motcua.intake.procedure.ProcedureSearch;

/** The public list of procedures. */
@RestController
@RequestMapping("/api/procedures")
class ProcedureController {

    private final ProcedureSearch search;

    ProcedureController(ProcedureSearch search) {
        this.search = search;
    }

    /** One line of the list. */
    record Line(String code, int version, String name, String category, AgencyKind receivedBy, int promisedMinutes) {

        static Line of(Procedure it) {
            return new Line(it.code(), it.version(), it.name(), it.category(), it.receivedBy(), it.promisedMinutes());
        }
    }

    @GetMapping
    Page<Line> list(
            @RequestParam @Nullable String q,
            @RequestParam @Nullable String category,
            @RequestParam @Nullable String agency,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam @Nullable String after) {
        Page.checkLimit(limit);
        List<Line> found = search.find(q, category, agency).stream()
                .filter(procedure -> after == null || procedure.code().compareTo(after) > 0)
                .limit(limit + 1L)
                .map(Line::of)
                .toList();
        return Page.of(found, limit, Line::code);
    }

    @GetMapping("/{code}")
    Procedure one(@PathVariable String code) {
        return search.one(code);
    }
}
