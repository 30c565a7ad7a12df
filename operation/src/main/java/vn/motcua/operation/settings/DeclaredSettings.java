package vn.motcua.operation.settings;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.bind.DataObjectPropertyName;
import org.springframework.boot.json.JsonParserFactory;
import org.springframework.util.ClassUtils;

/** Reads the names of all properties {@code motcua.*} from the metadata that the compiler leaves in every jar. */
final class DeclaredSettings {

    private static final String METADATA = "META-INF/spring-configuration-metadata.json";
    private static final String OWN = "motcua.";

    private final ClassLoader loader;

    private DeclaredSettings(ClassLoader loader) {
        this.loader = loader;
    }

    static List<String> onClassPath(ClassLoader loader) {
        try {
            return Collections.list(loader.getResources(METADATA)).stream()
                    .map(DeclaredSettings::text)
                    .filter(text -> text.contains('"' + OWN))
                    .flatMap(new DeclaredSettings(loader)::names)
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String text(URL metadata) {
        try (InputStream content = metadata.openStream()) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Stream<String> names(String metadata) {
        Object properties = JsonParserFactory.getJsonParser().parseMap(metadata).get("properties");
        return properties instanceof List<?> list
                ? list.stream()
                        .map(property -> (Map<?, ?>) property)
                        .filter(property -> text(property, "name").startsWith(OWN))
                        .flatMap(property -> names(text(property, "name"), text(property, "type")))
                : Stream.empty();
    }

    private static String text(Map<?, ?> property, String key) {
        return String.valueOf(property.get(key));
    }

    private Stream<String> names(String name, String type) {
        if (!type.startsWith("java.util.Map<")) {
            return Stream.of(name);
        }
        Class<?> value = ClassUtils.resolveClassName(type.substring(type.indexOf(',') + 1, type.length() - 1), loader);
        return value.isRecord()
                ? Arrays.stream(value.getRecordComponents()).map(component -> name + ".*." + dashed(component))
                : Stream.of(name + ".**");
    }

    private static String dashed(RecordComponent component) {
        return DataObjectPropertyName.toDashedForm(component.getName());
    }
}
