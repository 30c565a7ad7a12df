package vn.motcua.notification;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import vn.motcua.contracts.catalogue.Agency;
import vn.motcua.contracts.catalogue.AgencyKind;
import vn.motcua.contracts.catalogue.AgencyLevel;
import vn.motcua.contracts.catalogue.Fee;
import vn.motcua.contracts.catalogue.LegDefinition;
import vn.motcua.contracts.catalogue.LegRules;
import vn.motcua.contracts.catalogue.LegRules.Duty;
import vn.motcua.contracts.catalogue.LegRules.Wait;
import vn.motcua.contracts.catalogue.LegRules.WaitParty;
import vn.motcua.contracts.catalogue.Procedure;
import vn.motcua.contracts.catalogue.ProcessingTime;
import vn.motcua.contracts.catalogue.RouteDefinition;
import vn.motcua.contracts.catalogue.StartRule;
import vn.motcua.contracts.catalogue.Terms;
import vn.motcua.contracts.dossier.Channel;
import vn.motcua.contracts.dossier.FeeMoment;

/** Agencies and a procedure, for all tests. */
public final class SampleCatalogue {

    /** A wait for the applicant's word, one for the householder's. */
    static final List<Wait> WAITS = List.of(
            new Wait("xac-nhan-du-thao", "Dự thảo thông báo cư trú", WaitParty.APPLICANT, 480, true, "dữ liệu mẫu"),
            new Wait("xac-nhan-ho-khau", "Địa chỉ đăng ký", WaitParty.APPLICANT, 480, false, "dữ liệu mẫu"),
            new Wait("dong-y-chu-ho", "Ý kiến chủ hộ", WaitParty.THIRD_PARTY, 480, true, "dữ liệu mẫu"));

    public static final List<Agency> AGENCIES = List.of(
            agency(Samples.COMMUNE, AgencyKind.COMMUNE_COMMITTEE, "UBND xã Ninh Phước", "UBND xa Ninh Phuoc"),
            agency(Samples.POLICE, AgencyKind.COMMUNE_POLICE, "Công an xã Ninh Phước", "Cong an xa Ninh Phuoc"),
            agency(Samples.OTHER, AgencyKind.COMMUNE_POLICE, "Công an xã Phước Hậu", "Cong an xa Phuoc Hau"));

    public static final Procedure PROCEDURE = procedure(StartRule.ACCEPTANCE);

    private SampleCatalogue() {}

    public static Procedure procedure(StartRule start) {
        return new Procedure(
                "3.000722",
                1,
                "Liên thông đăng ký khai sinh, thường trú, cấp thẻ BHYT, thẻ căn cước cho trẻ dưới 6 tuổi",
                "Hộ tịch",
                AgencyKind.COMMUNE_COMMITTEE,
                start,
                4800,
                List.of(),
                List.of(),
                new RouteDefinition(List.of(new RouteDefinition.Stage(List.of(leg()), null))),
                List.of(),
                "sample",
                terms());
    }

    private static LegDefinition leg() {
        LegRules rules = new LegRules(
                List.of(), WAITS, null, List.of(new Duty("le-phi-truoc-ba", "Lệ phí trước bạ", "dữ liệu mẫu")));
        return new LegDefinition(
                "thuong-tru",
                "Đăng ký thường trú",
                "Thông báo kết quả giải quyết cư trú",
                AgencyKind.COMMUNE_POLICE,
                960,
                List.of(),
                List.of(),
                rules);
    }

    private static Terms terms() {
        ProcessingTime time = new ProcessingTime(4800, ProcessingTime.Unit.WORKING_MINUTE);
        Fee fee = new Fee(
                "le-phi",
                "Lệ phí đăng ký cư trú",
                Map.of(Channel.ONLINE, 10_000L),
                FeeMoment.ON_ACCEPTANCE,
                List.of(),
                "dữ liệu mẫu");
        return new Terms(Terms.ServiceLevel.FULL, time, time, List.of(fee), Terms.SupplementRule.USUAL, List.of());
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
