package vn.motcua.platform.catalogue;

import java.time.LocalDate;
import reactor.core.publisher.Mono;
import vn.motcua.contracts.catalogue.Agency;
import vn.motcua.contracts.catalogue.AgencyKind;
import vn.motcua.contracts.catalogue.Procedure;
import vn.motcua.workingtime.WorkingCalendar;

/** What a service asks of the catalogue. */
public interface Catalogue {

    /** That version of a procedure; empty if there is none. */
    Mono<Procedure> procedure(String code, int version);

    /** The latest version of a procedure; empty if there is none. */
    Mono<Procedure> procedure(String code);

    /** The latest version of an agency; empty if there is none. */
    Mono<Agency> agency(String code);

    /** The agency of this kind that covers the area (or an area around it) on that day; empty if nobody does. */
    Mono<Agency> competent(AgencyKind kind, String area, LocalDate day);

    /** The calendar by which the agency works, as this service knows it now; never asks. */
    WorkingCalendar calendar(String agency);
}
