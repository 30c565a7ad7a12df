package vn.motcua.notification;

import java.time.LocalDate;
import java.util.List;
import vn.motcua.contracts.catalogue.Agency;
import vn.motcua.contracts.catalogue.AgencyKind;
import vn.motcua.contracts.catalogue.AgencyLevel;
import vn.motcua.contracts.catalogue.Procedure;
import vn.motcua.contracts.catalogue.StartRule;

/** Agencies and a procedure, for all tests. */
public final class SampleCatalogue {

    public static final List<Agency> AGENCIES = Samples.SHIPPED.data().agencies();

    public static final Procedure PROCEDURE = Samples.SHIPPED.data().procedure();

    private SampleCatalogue() {}

    public static Procedure procedure(StartRule start) {
        return new Procedure(
                PROCEDURE.code(),
                PROCEDURE.version(),
                PROCEDURE.name(),
                PROCEDURE.category(),
                PROCEDURE.receivedBy(),
                start,
                PROCEDURE.promisedMinutes(),
                PROCEDURE.components(),
                PROCEDURE.form(),
                PROCEDURE.route(),
                PROCEDURE.legalBasis(),
                PROCEDURE.note(),
                PROCEDURE.terms());
    }

    public static Agency agency(String code, AgencyKind kind, String name, String shortName) {
        return new Agency(
                code,
                1,
                name,
                shortName,
                kind,
                AgencyLevel.COMMUNE,
                null,
                List.of("22870"),
                "Trung tâm Phục vụ hành chính công xã Ninh Phước, 12 Trần Phú",
                "02593888888",
                LocalDate.of(2025, 7, 1),
                null,
                null,
                null,
                null,
                new Agency.Mailboxes(
                        "motcua." + code + "@office.example",
                        "work." + code + "@office.example",
                        "head." + code + "@office.example"));
    }
}
