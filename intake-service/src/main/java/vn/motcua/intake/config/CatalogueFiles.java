package vn.motcua.intake.config;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.contracts.catalogue.Agency;
import vn.motcua.contracts.catalogue.Area;
import vn.motcua.contracts.catalogue.Procedure;
import vn.motcua.intake.procedure.CatalogueEntry;

/** Reads the catalogue that comes with the service: {@code catalogue/*.json}. */
final class CatalogueFiles {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private CatalogueFiles() {}

    static List<CatalogueEntry> read() {
        List<CatalogueEntry> entries = new ArrayList<>();
        read("areas.json", new TypeReference<List<Area>>() {}).stream()
                .map(CatalogueEntry::of)
                .forEach(entries::add);
        read("agencies.json", new TypeReference<List<Agency>>() {}).stream()
                .map(CatalogueEntry::of)
                .forEach(entries::add);
        for (Resource procedure : procedures()) {
            entries.add(CatalogueEntry.of(read(procedure, new TypeReference<Procedure>() {})));
        }
        return entries;
    }

    private static <T> T read(String name, TypeReference<T> type) {
        return read(resolver().getResource("classpath:catalogue/" + name), type);
    }

    private static <T> T read(Resource file, TypeReference<T> type) {
        try (InputStream in = file.getInputStream()) {
            return JSON.readValue(in, type);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read the catalogue file " + file, unreadable);
        }
    }

    private static Resource[] procedures() {
        try {
            return resolver().getResources("classpath:catalogue/procedure-*.json");
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot list the catalogue's procedures", unreadable);
        }
    }

    private static PathMatchingResourcePatternResolver resolver() {
        return new PathMatchingResourcePatternResolver(CatalogueFiles.class.getClassLoader());
    }
}
