package vn.motcua.demo.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.io.FileSystemResource;

/**
 * What a service's own file sets.
 *
 * @param name of the file, without {@code .yml}
 * @param values by key, as they are written; those of a list under its key
 */
record ServiceFile(String name, Map<String, List<String>> values) {

    static ServiceFile of(Path home, String module, String name) {
        Path file = home.resolve(module).resolve("src/main/resources").resolve(name + ".yml");
        Map<String, List<String>> values = new LinkedHashMap<>();
        try {
            new YamlPropertySourceLoader()
                    .load(name, new FileSystemResource(file)).stream()
                            .map(MapPropertySource.class::cast)
                            .forEach(source -> source.getSource()
                                    .forEach((key, value) -> values.computeIfAbsent(
                                                    key.replaceAll("\\[\\d+]$", ""), first -> new ArrayList<>())
                                            .add(value.toString())));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return new ServiceFile(name, values);
    }
}
