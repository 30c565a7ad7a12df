package vn.motcua.demo.dashboards;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What Grafana's own schema (kinds/dashboard/dashboard_kind.cue) demands of a dashboard, and what its grid does. */
class DashboardSchemaTest {

    private static final Set<String> PANELS =
            Set.of("row", "timeseries", "state-timeline", "stat", "bargauge", "table");

    /** From Grafana's list of units (grafana-data, valueFormats). */
    private static final Set<String> UNITS =
            Set.of("none", "short", "percent", "percentunit", "bytes", "s", "cps", "reqps");

    static Stream<JsonNode> pages() {
        return Dashboards.all().stream().map(DashboardJson::of).map(JsonMapper.shared()::readTree);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void thePageHasWhatItNeeds(JsonNode page) {
        assertThat(page.path("uid").asString()).matches("[a-z-]{8,40}");
        assertThat(page.path("title").asString()).isNotBlank();
        assertThat(page.path("schemaVersion").asInt()).isBetween(36, 42);
        assertThat(page.path("refresh").asString()).matches("\\d+[smhd]");
        assertThat(page.path("time").path("from").asString()).matches("now-\\d+[mhd]");
        assertThat(page.path("time").path("to").asString()).isEqualTo("now");
        assertThat(page.path("graphTooltip").asInt()).isBetween(0, 2);
        assertThat(page.path("tags").get(0).asString()).isEqualTo("motcua");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyVariableThatIsAskedForIsThere(JsonNode page) {
        boolean asked =
                page.path("panels").findValuesAsString("expr").stream().anyMatch(expr -> expr.contains("$service"));

        assertThat(page.path("templating").path("list").findValuesAsString("name"))
                .isEqualTo(asked ? List.of("service") : List.of());
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyPanelHasWhatItNeeds(JsonNode page) {
        assertThat(page.path("panels").valueStream()).isNotEmpty().allSatisfy(panel -> {
            assertThat(panel.path("type").asString()).isIn(PANELS);
            assertThat(panel.path("title").asString()).isNotBlank();
            if (panel.path("type").asString().equals("row")) {
                assertThat(panel.path("collapsed").isBoolean()).isTrue();
                assertThat(panel.path("panels").isArray()).isTrue();
            } else {
                assertThat(panel.path("options").isObject()).isTrue();
                assertThat(panel.path("fieldConfig").path("overrides").isArray())
                        .isTrue();
                defaults(panel.path("fieldConfig").path("defaults"));
                source(panel.path("datasource"));
                targets(panel.path("targets"));
            }
        });
    }

    private static void defaults(JsonNode defaults) {
        assertThat(defaults.path("unit").asString()).isIn(UNITS);
        JsonNode steps = defaults.path("thresholds").path("steps");
        assertThat(defaults.path("thresholds").path("mode").asString()).isEqualTo("absolute");
        assertThat(steps.get(0).get("value").isNull())
                .as("from minus infinity on")
                .isTrue();
        assertThat(steps.valueStream())
                .allSatisfy(step -> assertThat(step.path("color").asString()).isIn("green", "red", "blue"));
    }

    private static void source(JsonNode source) {
        assertThat(source.path("type").asString()).isEqualTo("prometheus");
        assertThat(source.path("uid").asString()).isEqualTo("prometheus");
    }

    private static void targets(JsonNode targets) {
        assertThat(targets.findValuesAsString("refId")).isNotEmpty().doesNotHaveDuplicates();
        assertThat(targets.valueStream()).allSatisfy(target -> {
            source(target.path("datasource"));
            assertThat(target.path("expr").asString()).isNotBlank();
            assertThat(target.path("format").asString()).isIn("time_series", "table");
            assertThat(target.path("range").asBoolean())
                    .isNotEqualTo(target.path("instant").asBoolean());
        });
    }

    @ParameterizedTest
    @MethodSource("pages")
    void panelsStandOnTheGridAndNotUponEachOther(JsonNode page) {
        List<String> cells = new ArrayList<>();
        page.path("panels").valueStream().map(panel -> panel.path("gridPos")).forEach(place -> {
            int x = place.path("x").asInt();
            int y = place.path("y").asInt();
            assertThat(x).isNotNegative();
            assertThat(place.path("w").asInt()).isPositive();
            assertThat(x + place.path("w").asInt()).isLessThanOrEqualTo(24);
            assertThat(place.path("h").asInt()).isPositive();
            IntStream.range(x, x + place.path("w").asInt())
                    .forEach(column -> IntStream.range(y, y + place.path("h").asInt())
                            .forEach(line -> cells.add(column + ":" + line)));
        });

        assertThat(cells).isNotEmpty().doesNotHaveDuplicates();
        assertThat(page.path("panels")
                        .valueStream()
                        .map(panel -> panel.path("id").asInt()))
                .doesNotHaveDuplicates()
                .allMatch(id -> id > 0);
    }
}
