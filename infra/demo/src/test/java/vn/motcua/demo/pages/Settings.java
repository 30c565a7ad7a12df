package vn.motcua.demo.pages;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** All properties {@code motcua.*} of all modules, from the metadata that the compiler leaves in each of them. */
final class Settings {

    private static final String METADATA = "META-INF/spring-configuration-metadata.json";
    private static final String OF_VALUES = "META-INF/spring/configuration-metadata/%s.json";
    private static final String MAP = "java.util.Map<java.lang.String,";

    private Settings() {}

    /** The stand-ins are on no class path of ours; they are read where the build put them. */
    static List<Setting> all(Path home) {
        Stream<JsonNode> ours = resources(METADATA);
        Stream<JsonNode> standins =
                Stream.of(read(home.resolve("infra/standins/target/classes").resolve(METADATA)));
        return Stream.concat(ours, standins)
                .flatMap(Settings::properties)
                .filter(property -> property.path("name").asString().startsWith("motcua."))
                .flatMap(Settings::settings)
                .sorted(Comparator.comparing(Setting::name))
                .toList();
    }

    private static Stream<Setting> settings(JsonNode property) {
        String name = property.path("name").asString();
        String type = property.path("type").asString();
        if (!type.startsWith(MAP)) {
            return Stream.of(setting(name, property, property.path("sourceType").asString("vn.motcua.demo.")));
        }
        String value = type.substring(MAP.length(), type.length() - 1);
        if (value.startsWith("java.")) {
            return Stream.of(new Setting(
                    name + ".*",
                    value,
                    "",
                    meaning(property),
                    property.path("sourceType").asString()));
        }
        return resources(OF_VALUES.formatted(value))
                .flatMap(Settings::properties)
                .map(inner -> setting(name + ".*." + inner.path("name").asString(), inner, value));
    }

    private static Setting setting(String name, JsonNode property, String owner) {
        return new Setting(name, property.path("type").asString(), inCode(property), meaning(property), owner);
    }

    private static String inCode(JsonNode property) {
        return property.path("defaultValue").asString("").replaceAll("^\\[(.*)]$", "$1");
    }

    private static String meaning(JsonNode property) {
        return property.path("description").asString("").replaceAll("\\{@code ([^}]*)}", "`$1`");
    }

    private static Stream<JsonNode> properties(JsonNode metadata) {
        return StreamSupport.stream(metadata.path("properties").spliterator(), false);
    }

    private static Stream<JsonNode> resources(String name) {
        try {
            return Collections.list(Settings.class.getClassLoader().getResources(name)).stream()
                    .map(Settings::read);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static JsonNode read(URL metadata) {
        try (InputStream content = metadata.openStream()) {
            return JsonMapper.shared().readTree(content);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static JsonNode read(Path metadata) {
        try {
            return JsonMapper.shared().readTree(Files.readString(metadata));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
