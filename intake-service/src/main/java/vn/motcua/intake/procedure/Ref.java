package vn.motcua.intake.procedure;

import vn.motcua.contracts.catalogue.Agency;
import vn.motcua.contracts.catalogue.Area;

/** An agency or area that is only named. */
public record Ref(String code, String name) {

    static Ref of(Agency agency) {
        return new Ref(agency.code(), agency.name());
    }

    static Ref of(Area area) {
        return new Ref(area.code(), area.name());
    }
}
