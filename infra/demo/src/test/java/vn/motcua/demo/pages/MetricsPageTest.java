package vn.motcua.demo.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.micrometer.core.instrument.Meter;
import io.micrometer.prometheusmetrics.PrometheusNamingConvention;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.motcua.operation.meters.Figure;
import vn.motcua.platform.testing.GeneratedPage;

/** {@code docs/metrics.md} says every figure that is declared; {@code ArchitectureTest} sees to it that no other is registered. */
class MetricsPageTest {

    private static final Path DOCS =
            Path.of(System.getProperty("motcua.home", "../..")).resolve("docs");

    private static final String WRITTEN = """
            # Metrics

            Drawn from the `Figure`s in the code; do not edit. Prometheus reads them at `/actuator/prometheus` on the management port of each service. Labels have few
            values; no dossier, person or address is ever one. A timer is seen as `…_count`, `…_sum` and `…_max`, one with a histogram also as `…_bucket`. A counter that
            has counted nothing yet may not be there at all, and is 0. What the platform has is shown by every service but the gateway.

            | Metric | Type | Unit | Labels | Module | Meaning |
            |---|---|---|---|---|---|
            """;

    private record Declared(Figure figure, String module) {

        /** As Prometheus sees it: its client puts the last word to a counter itself. */
        String name() {
            String unit = figure.unit().isEmpty() || figure.type() == Meter.Type.TIMER ? null : figure.unit();
            String name = new PrometheusNamingConvention().name(figure.name(), figure.type(), unit);
            return figure.type() == Meter.Type.COUNTER ? name + "_total" : name;
        }

        String row(List<Declared> places) {
            return "| `%s` | %s | %s | %s | %s | %s |\n"
                    .formatted(
                            name(),
                            figure.type().name().toLowerCase(Locale.ROOT),
                            figure.unit(),
                            figure.labels().stream()
                                    .map(label -> "`" + label + "`")
                                    .collect(Collectors.joining(", ")),
                            places.stream()
                                    .map(Declared::module)
                                    .distinct()
                                    .sorted()
                                    .collect(Collectors.joining(", ")),
                            figure.meaning());
        }
    }

    @Test
    void thePageListsEveryFigure() throws IOException {
        Map<Figure, List<Declared>> figures = declared().collect(Collectors.groupingBy(Declared::figure));
        String rows = figures.values().stream()
                .map(places -> places.getFirst().row(places))
                .sorted()
                .collect(Collectors.joining());

        assertThat(rows).isNotEmpty();
        GeneratedPage.check(DOCS.resolve("metrics.md"), WRITTEN + rows);
    }

    @Test
    void oneNameMeansOneThing() {
        assertThat(declared()
                        .collect(Collectors.groupingBy(
                                found -> found.figure().name(),
                                Collectors.mapping(Declared::figure, Collectors.toSet()))))
                .allSatisfy((name, figures) -> assertThat(figures).hasSize(1));
    }

    private static Stream<Declared> declared() {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("vn.motcua").stream()
                        .flatMap(type -> type.getFields().stream())
                        .filter(field -> field.getRawType().isAssignableTo(Figure.class))
                        .filter(field ->
                                field.getModifiers().contains(com.tngtech.archunit.core.domain.JavaModifier.STATIC))
                        .map(MetricsPageTest::declared);
    }

    private static Declared declared(JavaField declaration) {
        try {
            Field field = declaration.reflect();
            field.setAccessible(true);
            return new Declared(
                    (Figure) field.get(null),
                    declaration.getOwner().getPackageName().split("\\.")[2]);
        } catch (IllegalAccessException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
