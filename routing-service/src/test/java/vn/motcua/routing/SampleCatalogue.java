package vn.motcua.routing;

import java.time.LocalDate;
import java.util.List;
import vn.motcua.contracts.catalogue.Agency;
import vn.motcua.contracts.catalogue.AgencyKind;
import vn.motcua.contracts.catalogue.AgencyLevel;
import vn.motcua.contracts.catalogue.Area;
import vn.motcua.contracts.catalogue.LegDefinition;
import vn.motcua.contracts.catalogue.LegDefinition.Output;
import vn.motcua.contracts.catalogue.Procedure;
import vn.motcua.contracts.catalogue.RouteDefinition;
import vn.motcua.contracts.catalogue.RouteDefinition.Stage;
import vn.motcua.contracts.catalogue.StartRule;

/** The catalogue entries behind {@link Samples}. */
public final class SampleCatalogue {

    private SampleCatalogue() {}

    /** 3.000722 with its four legs. */
    public static Procedure birth() {
        List<String> personalId = List.of(Samples.PERSONAL_ID);
        RouteDefinition route = new RouteDefinition(List.of(
                stage(new LegDefinition(
                        Samples.BIRTH,
                        "Đăng ký khai sinh",
                        "Giấy khai sinh",
                        AgencyKind.COMMUNE_COMMITTEE,
                        480,
                        List.of(new Output("personalId", "Số định danh cá nhân", "\\d{12}")),
                        List.of(),
                        null)),
                stage(
                        leg(Samples.RESIDENCE, AgencyKind.COMMUNE_POLICE, 960, personalId),
                        leg(Samples.INSURANCE, AgencyKind.SOCIAL_INSURANCE, 960, personalId)),
                stage(leg(Samples.IDENTITY, AgencyKind.PROVINCIAL_POLICE, 3360, personalId))));
        return new Procedure(
                "3.000722",
                1,
                "Liên thông đăng ký khai sinh, đăng ký thường trú, cấp thẻ BHYT, cấp thẻ căn cước",
                "Hộ tịch",
                AgencyKind.COMMUNE_COMMITTEE,
                StartRule.NEXT_DAY_AFTER_15H,
                4800,
                List.of(),
                List.of(),
                route,
                List.of(),
                "",
                null);
    }

    /** The four agencies of Ninh Phước. */
    public static List<Agency> agencies() {
        return List.of(
                agency(Samples.COMMUNE, AgencyKind.COMMUNE_COMMITTEE, "22870"),
                agency(Samples.POLICE, AgencyKind.COMMUNE_POLICE, "22870"),
                agency(Samples.INSURER, AgencyKind.SOCIAL_INSURANCE, "22870"),
                agency(Samples.PROVINCE, AgencyKind.PROVINCIAL_POLICE, "56"));
    }

    /** The commune and its province. */
    public static List<Area> areas() {
        return List.of(
                new Area("56", 1, "Khánh Hòa", null, null, null, null),
                new Area("22870", 1, "Ninh Phước", "56", null, null, null));
    }

    private static Stage stage(LegDefinition... legs) {
        return new Stage(List.of(legs), null);
    }

    private static LegDefinition leg(String code, AgencyKind kind, int budget, List<String> inputs) {
        return new LegDefinition(code, code, code, kind, budget, List.of(), inputs, null);
    }

    private static Agency agency(Party party, AgencyKind kind, String area) {
        return new Agency(
                party.code(),
                1,
                party.name(),
                party.code(),
                kind,
                AgencyLevel.COMMUNE,
                null,
                List.of(area),
                null,
                null,
                LocalDate.of(2025, 7, 1),
                null,
                null,
                null,
                null,
                null);
    }
}
