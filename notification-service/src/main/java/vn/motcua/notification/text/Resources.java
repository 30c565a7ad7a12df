package vn.motcua.notification.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads what the service carries with it under {@code notification/}. */
final class Resources {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Resources() {}

    static <T> T json(String name, TypeReference<T> type) {
        try (InputStream stream = open(name)) {
            return JSON.readValue(stream, type);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(name, unreadable);
        }
    }

    static Reader text(String name) {
        return new InputStreamReader(open(name), StandardCharsets.UTF_8);
    }

    private static InputStream open(String name) {
        InputStream stream = Resources.class.getResourceAsStream("/notification/" + name);
        if (stream == null) {
            throw new IllegalStateException("not on the class path: notification/" + name);
        }
        return stream;
    }
}
