package vn.motcua.notification;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The rules that the service ships. */
public final class SampleRules {

    private SampleRules() {}

    public static Rules shipped() {
        List<Rule> all = read("rules.json", new TypeReference<>() {});
        return new Rules(all, read("silent.json", new TypeReference<Map<String, String>>() {}));
    }

    private static <T> T read(String name, TypeReference<T> type) {
        try (var file = SampleRules.class.getResourceAsStream("/notification/" + name)) {
            return JsonMapper.shared().readValue(file, type);
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
