package vn.motcua.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The sample submissions that come with the service, as bodies that tests may change. */
public final class Samples {

    private static final JsonMapper JSON = JsonMapper.shared();

    private Samples() {}

    /** A fresh copy of the sample body of this procedure. */
    public static Map<String, Object> body(String procedure) {
        try (InputStream in = Objects.requireNonNull(
                Samples.class.getResourceAsStream("/samples/" + procedure + ".json"), procedure)) {
            return JSON.readValue(in, new TypeReference<Map<String, Object>>() {});
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A nested object of a body. */
    @SuppressWarnings("unchecked")
    public static Map<String, Object> inside(Map<String, Object> body, String... path) {
        Map<String, Object> at = body;
        for (String step : path) {
            at = (Map<String, Object>) Objects.requireNonNull(at.get(step), step);
        }
        return at;
    }
}
