package vn.motcua.department;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.contracts.catalogue.Agency;
import vn.motcua.contracts.catalogue.AgencyKind;
import vn.motcua.contracts.catalogue.AgencyLevel;
import vn.motcua.contracts.catalogue.LegDefinition;
import vn.motcua.contracts.catalogue.Procedure;
import vn.motcua.contracts.catalogue.RouteDefinition;
import vn.motcua.contracts.catalogue.RouteDefinition.Stage;
import vn.motcua.contracts.catalogue.StartRule;

/** The procedure and the agencies behind {@link Samples}: a birth registration whose output the residence registration needs. */
final class SampleCatalogue {

    private SampleCatalogue() {}

    static Procedure birth() {
        LegDefinition birth = new LegDefinition(
                Samples.BIRTH,
                "Đăng ký khai sinh",
                "Giấy khai sinh",
                AgencyKind.COMMUNE_COMMITTEE,
                480,
                Samples.OUTPUTS,
                List.of(),
                Samples.RULES);
        LegDefinition residence = new LegDefinition(
                Samples.RESIDENCE,
                "Đăng ký thường trú",
                "Thông báo kết quả giải quyết cư trú",
                AgencyKind.COMMUNE_POLICE,
                960,
                List.of(),
                List.of(Samples.BIRTH + "/personalId"),
                null);
        return new Procedure(
                Samples.PROCEDURE,
                1,
                "Liên thông đăng ký khai sinh, đăng ký thường trú",
                "Hộ tịch",
                AgencyKind.COMMUNE_COMMITTEE,
                StartRule.NEXT_DAY_AFTER_15H,
                4800,
                List.of(),
                List.of(),
                new RouteDefinition(List.of(new Stage(List.of(birth), null), new Stage(List.of(residence), null))),
                List.of(),
                "",
                null);
    }

    /** The commune that holds the cases, the one that is asked, and one that exists no more. */
    static List<Agency> agencies() {
        return List.of(
                agency(Samples.AGENCY, "UBND xã Ninh Phước", null),
                agency(Samples.OTHER_AGENCY, "UBND xã Phước Hậu", null),
                agency("H32.50.99", "UBND xã Phước Dân", LocalDate.of(2025, 6, 30)));
    }

    private static Agency agency(String code, String name, @Nullable LocalDate validTo) {
        return new Agency(
                code,
                1,
                name,
                name,
                AgencyKind.COMMUNE_COMMITTEE,
                AgencyLevel.COMMUNE,
                null,
                List.of(),
                null,
                null,
                LocalDate.of(2000, 1, 1),
                validTo,
                null,
                null,
                null,
                null);
    }
}
