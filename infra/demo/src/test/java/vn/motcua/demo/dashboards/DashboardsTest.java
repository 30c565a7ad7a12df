package vn.motcua.demo.dashboards;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.motcua.demo.Home;
import vn.motcua.platform.testing.GeneratedPage;

/** {@code infra/grafana/dashboards} holds the dashboards of the code and nothing else, and each panel says what is good. */
class DashboardsTest {

    private static final Path FILES = Home.checkout().resolve("infra/grafana/dashboards");

    static Stream<Dashboard> dashboards() {
        return Dashboards.all().stream();
    }

    @ParameterizedTest
    @MethodSource("dashboards")
    void theFileIsTheDashboard(Dashboard dashboard) throws IOException {
        GeneratedPage.check(FILES.resolve(dashboard.name() + ".json"), DashboardJson.of(dashboard));
    }

    @Test
    void thereIsNoOtherFile() throws IOException {
        try (Stream<Path> files = Files.list(FILES)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(dashboards()
                            .map(dashboard -> dashboard.name() + ".json")
                            .toList());
        }
    }

    @ParameterizedTest
    @MethodSource("dashboards")
    void everyPanelSaysInBothLanguagesWhatIsGood(Dashboard dashboard) {
        assertThat(dashboard.title()).contains(" · ");
        assertThat(dashboard.panels())
                .filteredOn(panel -> panel.kind() != Kind.ROW)
                .isNotEmpty()
                .allSatisfy(panel -> {
                    assertThat(panel.title()).contains(" · ");
                    assertThat(panel.meaning()).contains("Tốt: ", "\n\n", "Good: ");
                });
    }

    @ParameterizedTest
    @MethodSource("dashboards")
    void everyCourseHasAName(Dashboard dashboard) {
        assertThat(dashboard.panels())
                .filteredOn(panel -> panel.kind().isCourse())
                .flatExtracting(Panel::queries)
                .extracting(Query::legend)
                .doesNotContain("");
    }
}
