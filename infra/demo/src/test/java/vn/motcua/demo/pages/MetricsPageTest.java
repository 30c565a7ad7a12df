package vn.motcua.demo.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.motcua.demo.Home;
import vn.motcua.operation.meters.Figure;
import vn.motcua.platform.testing.GeneratedPage;

/** {@code docs/metrics.md} says every figure that is declared; {@code ArchitectureTest} sees to it that no other is registered. */
class MetricsPageTest {

    private static final Path DOCS = Home.checkout().resolve("docs");

    private static final String WRITTEN = """
            # Metrics

            Drawn from the `Figure`s in the code; do not edit. Prometheus reads them at `/actuator/prometheus` on the management port of each service. Labels have few
            values; no dossier, person or address is ever one. A timer is seen as `…_count`, `…_sum` and `…_max`, one with a histogram also as `…_bucket`. A counter that
            has counted nothing yet may not be there at all, and is 0. What the platform has is shown by every service but the gateway.

            | Metric | Type | Unit | Labels | Module | Meaning |
            |---|---|---|---|---|---|
            """;

    @Test
    void thePageListsEveryFigure() throws IOException {
        Map<Figure, List<DeclaredFigure>> figures =
                DeclaredFigure.all().collect(Collectors.groupingBy(DeclaredFigure::figure));
        String rows =
                figures.values().stream().map(MetricsPageTest::row).sorted().collect(Collectors.joining());

        assertThat(rows).isNotEmpty();
        GeneratedPage.check(DOCS.resolve("metrics.md"), WRITTEN + rows);
    }

    @Test
    void oneNameMeansOneThing() {
        assertThat(DeclaredFigure.all()
                        .collect(Collectors.groupingBy(
                                found -> found.figure().name(),
                                Collectors.mapping(DeclaredFigure::figure, Collectors.toSet()))))
                .allSatisfy((name, figures) -> assertThat(figures).hasSize(1));
    }

    private static String row(List<DeclaredFigure> places) {
        DeclaredFigure declared = places.getFirst();
        Figure figure = declared.figure();
        return "| `%s` | %s | %s | %s | %s | %s |\n"
                .formatted(
                        declared.name(),
                        figure.type().name().toLowerCase(Locale.ROOT),
                        figure.unit(),
                        figure.labels().stream().map(label -> "`" + label + "`").collect(Collectors.joining(", ")),
                        places.stream()
                                .map(DeclaredFigure::module)
                                .distinct()
                                .sorted()
                                .collect(Collectors.joining(", ")),
                        figure.meaning());
    }
}
