package vn.motcua.platform.testing;

import java.time.LocalDate;
import java.util.List;
import reactor.core.publisher.Mono;
import vn.motcua.contracts.catalogue.Agency;
import vn.motcua.contracts.catalogue.AgencyKind;
import vn.motcua.contracts.catalogue.Area;
import vn.motcua.contracts.catalogue.CatalogueEvent;
import vn.motcua.contracts.catalogue.Procedure;
import vn.motcua.platform.catalogue.Catalogue;
import vn.motcua.platform.catalogue.CatalogueIndex;

/** A catalogue of given entries. */
public final class StaticCatalogue implements Catalogue {

    private final CatalogueIndex index = new CatalogueIndex();

    public StaticCatalogue(List<Procedure> procedures, List<Agency> agencies, List<Area> areas) {
        procedures.forEach(procedure -> index.add(new CatalogueEvent.ProcedurePublished(procedure)));
        agencies.forEach(agency -> index.add(new CatalogueEvent.AgencyPublished(agency)));
        areas.forEach(area -> index.add(new CatalogueEvent.AreaPublished(area)));
    }

    @Override
    public Mono<Procedure> procedure(String code, int version) {
        return Mono.justOrEmpty(index.procedure(code, version));
    }

    @Override
    public Mono<Agency> agency(String code) {
        return Mono.justOrEmpty(index.agency(code));
    }

    @Override
    public Mono<Agency> competent(AgencyKind kind, String area, LocalDate day) {
        return Mono.justOrEmpty(index.competent(kind, area, day));
    }
}
