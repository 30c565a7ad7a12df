package vn.motcua.intake.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.motcua.contracts.catalogue.Agency;
import vn.motcua.contracts.catalogue.Area;
import vn.motcua.contracts.catalogue.CalendarDefinition;
import vn.motcua.contracts.catalogue.Procedure;
import vn.motcua.intake.config.Catalogues;

class DefinitionRulesTest {

    private final OwnCatalogue catalogue = Catalogues.shipped();

    @Test
    void whatComesWithTheServiceKeepsItsOwnRules() {
        for (CatalogueEntry entry : catalogue.entries()) {
            List<DefinitionFault> faults =
                    switch (entry.content()) {
                        case Procedure it -> ProcedureRules.faults(it);
                        case Agency it -> new PlaceRules(catalogue).faults(it);
                        case Area it -> new PlaceRules(catalogue).faults(it);
                        default -> List.of();
                    };
            assertThat(faults).as(entry.id()).isEmpty();
        }
    }

    @Test
    void aBrokenRouteIsToldWhollyAtOnce() {
        assertThat(fields(broken(procedure -> {
                    ArrayNode stages = (ArrayNode) procedure.path("route").path("stages");
                    leg(stages, 0).putArray("inputs").add("can-cuoc/cardRef");
                    leg(stages, 1).putArray("inputs").add("khai-sinh/nothing").add("nowhere/x");
                    leg(stages, 1).putObject("rules").putArray("waits");
                    ((ObjectNode) leg(stages, 1).path("rules"))
                            .putNull("lengthening")
                            .putArray("duties");
                    ((ObjectNode) leg(stages, 1).path("rules"))
                            .putArray("onlyIf")
                            .addObject()
                            .put("field", "no.such.field")
                            .putArray("values");
                    stages.addObject().putArray("legs");
                    ((ObjectNode) stages.path(0)).put("lead", "thuong-tru");
                })))
                .containsExactlyInAnyOrder(
                        "route.stages[0].legs[0].inputs[0]",
                        "route.stages[0].lead",
                        "route.stages[1].legs[0].inputs[0]",
                        "route.stages[1].legs[0].inputs[1]",
                        "route.stages[1].legs[0].rules.onlyIf[0].field",
                        "route.stages[1].legs[0].rules.onlyIf[0].values",
                        "route.stages[3].legs");
    }

    @Test
    void namesThatRepeatAndTextsThatAreEmptyAreFaults() {
        assertThat(fields(broken(procedure -> {
                    procedure.put("name", " ").put("code", "../x").put("promisedMinutes", 0);
                    ArrayNode components = (ArrayNode) procedure.path("components");
                    components.add(components.path(0));
                    ((ObjectNode) procedure.path("form").path(0)).put("pattern", "(");
                })))
                .containsExactlyInAnyOrder("name", "code", "promisedMinutes", "components[3].code", "form[0].pattern");
    }

    @Test
    void anAgencyNamesPlacesThatExistAndSuccessorsOnlyWhenItEnds() {
        Agency agency = catalogue.index().agency("H32.50.05").orElseThrow();
        assertThat(fields(new PlaceRules(catalogue)
                        .faults(with(agency, null, List.of(new Agency.Succession("H32.50.05", List.of("99999")))))))
                .containsExactlyInAnyOrder("successors", "successors[0].agency", "successors[0].areas[0]");
        LocalDate before = agency.validFrom().minusDays(1);
        assertThat(fields(new PlaceRules(catalogue).faults(with(agency, before, List.of()))))
                .containsExactly("validTo");
    }

    @Test
    void aMailboxIsOneThatCanBeWrittenTo() {
        Agency agency = catalogue.index().agency("H32.50.05").orElseThrow();
        Agency.Mailboxes mailboxes = new Agency.Mailboxes("motcua@xa.example", "công an xã", "head@localhost");
        assertThat(fields(new PlaceRules(catalogue).faults(with(agency, null, List.of(), mailboxes))))
                .containsExactly("mailboxes.work", "mailboxes.head");
    }

    private static Agency with(Agency it, @Nullable LocalDate validTo, List<Agency.Succession> successors) {
        return with(it, validTo, successors, null);
    }

    private static Agency with(
            Agency it,
            @Nullable LocalDate validTo,
            List<Agency.Succession> successors,
            Agency.@Nullable Mailboxes mailboxes) {
        return new Agency(
                it.code(),
                2,
                it.name(),
                it.shortName(),
                it.kind(),
                it.level(),
                it.parent(),
                it.areas(),
                it.desk(),
                it.phone(),
                it.validFrom(),
                validTo,
                successors,
                null,
                null,
                mailboxes);
    }

    @Test
    void anAreaDoesNotLieWithinItself() {
        Area province = catalogue.index().area("56").orElseThrow();
        Area moved = new Area("56", 2, province.name(), "22870", null, null, null);
        assertThat(fields(new PlaceRules(catalogue).faults(moved))).containsExactly("parent");
    }

    @Test
    void aCalendarIsToldWhichOfItsLinesAreWrongAndMustCarryThoseThatBuildOnIt() {
        CalendarRules rules = new CalendarRules(catalogue.index().calendars());
        CalendarDefinition faulty =
                new CalendarDefinition("hai-dao", 1, "Lịch hải đảo", "base vietnam\nversion 1\noff someday | x\nparty");
        assertThat(rules.faults(faulty))
                .hasSize(2)
                .allMatch(fault -> fault.field().equals("text"));
        CalendarDefinition local = new CalendarDefinition(
                "thu-bay", 1, "Lịch làm bù", "base vietnam\nversion 1\nyear 2026\nwork 2026-11-24 | Quyết định mẫu");
        assertThat(new CalendarRules(catalogue.index().calendars()).faults(local))
                .isEmpty();
        catalogue.take(CatalogueEntry.of(local));
        CalendarDefinition national = new CalendarDefinition(
                "vietnam", 1, "Lịch quốc gia", "base vietnam\nversion 2\nyear 2026\nwork 2026-11-24 | Quyết định mẫu");
        assertThat(new CalendarRules(catalogue.index().calendars()).faults(national))
                .singleElement()
                .extracting(DefinitionFault::reason)
                .asString()
                .contains("thu-bay");
    }

    @Test
    void aTimeThatNoCalendarReachesIsAFault() {
        assertThat(fields(broken(procedure -> {
                    procedure.put("promisedMinutes", 5_000_000);
                    leg((ArrayNode) procedure.path("route").path("stages"), 0).put("budgetMinutes", 5_000_000);
                })))
                .containsExactlyInAnyOrder("promisedMinutes", "route.stages[0].legs[0].budgetMinutes");
    }

    @Test
    void aCalendarKeepsTheYearsInWhichDatesWereGiven() {
        CalendarRules rules = new CalendarRules(catalogue.index().calendars());
        CalendarDefinition oneYear = new CalendarDefinition("vietnam", 1, "Lịch quốc gia", """
                version 9
                zone Asia/Ho_Chi_Minh
                day 480
                cut-off 15:00
                answer 480
                hours MONDAY-FRIDAY 07:30-11:30 13:00-17:00
                year 2027 OFFICIAL | Thông báo mẫu
                """);
        assertThat(rules.faults(oneYear))
                .isNotEmpty()
                .allMatch(fault -> fault.reason().contains("is missing; begin with base vietnam"));
        CalendarDefinition absurd = new CalendarDefinition(
                "vietnam", 1, "Lịch quốc gia", "base vietnam\nversion 9\nyear 1000000000 OFFICIAL | Thông báo mẫu");
        assertThat(new CalendarRules(catalogue.index().calendars()).faults(absurd))
                .hasSize(1);
    }

    private static ObjectNode leg(ArrayNode stages, int stage) {
        return (ObjectNode) stages.path(stage).path("legs").path(0);
    }

    private List<DefinitionFault> broken(Consumer<ObjectNode> change) {
        JsonNode journey = JsonMapper.shared()
                .valueToTree(catalogue.index().procedure("3.000722").orElseThrow());
        change.accept((ObjectNode) journey);
        return ProcedureRules.faults(JsonMapper.shared().treeToValue(journey, Procedure.class));
    }

    private static List<String> fields(List<DefinitionFault> faults) {
        return faults.stream().map(DefinitionFault::field).toList();
    }
}
