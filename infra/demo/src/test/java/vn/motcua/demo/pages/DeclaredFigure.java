package vn.motcua.demo.pages;

import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.micrometer.core.instrument.Meter;
import io.micrometer.prometheusmetrics.PrometheusNamingConvention;
import java.lang.reflect.Field;
import java.util.stream.Stream;
import vn.motcua.operation.meters.Figure;

/**
 * A figure where it is declared in the code.
 *
 * @param module that shows it
 */
public record DeclaredFigure(Figure figure, String module) {

    /** Those of all modules. */
    public static Stream<DeclaredFigure> all() {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("vn.motcua").stream()
                        .flatMap(type -> type.getFields().stream())
                        .filter(field -> field.getRawType().isAssignableTo(Figure.class))
                        .filter(field -> field.getModifiers().contains(JavaModifier.STATIC))
                        .map(DeclaredFigure::from);
    }

    /** As Prometheus sees it: its client puts the last word to a counter itself. */
    public String name() {
        String unit = figure.unit().isEmpty() || figure.type() == Meter.Type.TIMER ? null : figure.unit();
        String name = new PrometheusNamingConvention().name(figure.name(), figure.type(), unit);
        return figure.type() == Meter.Type.COUNTER ? name + "_total" : name;
    }

    /** All names under which its values are asked for. */
    public Stream<String> series() {
        return figure.type() == Meter.Type.TIMER
                ? Stream.of("_count", "_sum", "_max", "_bucket").map(part -> name() + part)
                : Stream.of(name());
    }

    private static DeclaredFigure from(JavaField declaration) {
        try {
            Field field = declaration.reflect();
            field.setAccessible(true);
            return new DeclaredFigure(
                    (Figure) field.get(null),
                    declaration.getOwner().getPackageName().split("\\.")[2]);
        } catch (IllegalAccessException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
