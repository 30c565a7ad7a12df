package vn.motcua.platform.catalogue;

import java.time.LocalDate;
import reactor.core.publisher.Mono;
import vn.motcua.contracts.catalogue.Agency;
import vn.motcua.contracts.catalogue.AgencyKind;
import vn.motcua.contracts.catalogue.Procedure;
import vn.motcua.workingtime.WorkingCalendar;

/** A catalogue that is wholly in memory: what its index does not hold, there is not. */
public interface IndexedCatalogue extends Catalogue {

    /** Everything it holds. */
    CatalogueIndex index();

    @Override
    default Mono<Procedure> procedure(String code, int version) {
        return Mono.justOrEmpty(index().procedure(code, version));
    }

    @Override
    default Mono<Procedure> procedure(String code) {
        return Mono.justOrEmpty(index().procedure(code));
    }

    @Override
    default Mono<Agency> agency(String code) {
        return Mono.justOrEmpty(index().agency(code));
    }

    @Override
    default Mono<Agency> competent(AgencyKind kind, String area, LocalDate day) {
        return Mono.justOrEmpty(index().competent(kind, area, day));
    }

    @Override
    default WorkingCalendar calendar(String agency) {
        return index().calendar(agency);
    }
}
