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

    /** A sample body about a child of another mother each time, so that nobody takes it for one handed in before. */
    public static Map<String, Object> ofAnotherChild(String procedure, long number) {
        Map<String, Object> body = body(procedure);
        Map<String, Object> form = inside(body, "form");
        if (form.containsKey("mother")) {
            inside(form, "mother").put("personalId", "%012d".formatted(number));
        }
        return body;
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
