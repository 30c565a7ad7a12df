package vn.motcua.department;

import java.util.List;
import vn.motcua.contracts.catalogue.AgencyKind;
import vn.motcua.contracts.catalogue.LegDefinition;
import vn.motcua.contracts.catalogue.Procedure;
import vn.motcua.contracts.catalogue.RouteDefinition;
import vn.motcua.contracts.catalogue.RouteDefinition.Stage;
import vn.motcua.contracts.catalogue.StartRule;

/** The procedure behind {@link Samples}: a birth registration whose output the residence registration needs. */
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
                List.of());
        LegDefinition residence = new LegDefinition(
                Samples.RESIDENCE,
                "Đăng ký thường trú",
                "Thông báo kết quả giải quyết cư trú",
                AgencyKind.COMMUNE_POLICE,
                960,
                List.of(),
                List.of(Samples.BIRTH + "/personalId"));
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
                new RouteDefinition(List.of(new Stage(List.of(birth)), new Stage(List.of(residence)))),
                List.of(),
                "");
    }
}
