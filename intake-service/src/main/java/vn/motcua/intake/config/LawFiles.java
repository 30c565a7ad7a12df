package vn.motcua.intake.config;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads the law that comes with the service as data: {@code law/*.json}. */
final class LawFiles {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private LawFiles() {}

    static <T> T read(String name, Class<T> type) {
        try (InputStream in = Objects.requireNonNull(LawFiles.class.getResourceAsStream("/law/" + name), name)) {
            return JSON.readValue(in, type);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read the law file " + name, unreadable);
        }
    }
}
