package vn.motcua.intake.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.intake.procedure.AgencySearch;
import vn.motcua.intake.procedure.AreaSearch;
import vn.motcua.intake.procedure.FoundAgency;
import vn.motcua.intake.procedure.FoundArea;

/** The public look-up of agencies and areas (tra cứu cơ quan, địa bàn): an old name or code leads to what there is now. */
@RestController
class PlaceController {

    private final AgencySearch agencies;
    private final AreaSearch areas;

    PlaceController(AgencySearch agencies, AreaSearch areas) {
        this.agencies = agencies;
        this.areas = areas;
    }

    @GetMapping("/api/agencies")
    Page<FoundAgency> agencies(
            PlaceQuery query, @RequestParam(defaultValue = "50") int limit, @RequestParam @Nullable String after) {
        Page.checkLimit(limit);
        List<FoundAgency> found = agencies.find(query.agency(), after, limit + 1);
        return Page.of(found, limit, FoundAgency::code);
    }

    @GetMapping("/api/agencies/{code}")
    FoundAgency agency(@PathVariable String code) {
        return agencies.one(code);
    }

    @GetMapping("/api/areas")
    Page<FoundArea> areas(
            PlaceQuery query, @RequestParam(defaultValue = "50") int limit, @RequestParam @Nullable String after) {
        Page.checkLimit(limit);
        List<FoundArea> found = areas.find(query.area(), after, limit + 1);
        return Page.of(found, limit, FoundArea::code);
    }

    @GetMapping("/api/areas/{code}")
    FoundArea area(@PathVariable String code) {
        return areas.one(code);
    }
}
