package vn.motcua.standins.issuer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The people and services of {@code users.json}. */
@Component
class DemoUsers {

    private final List<DemoUser> all;
    private final Map<String, DemoUser> byId;

    DemoUsers(JsonMapper json) {
        try (var content = new ClassPathResource("users.json").getInputStream()) {
            all = json.readValue(content, new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        byId = all.stream().collect(Collectors.toMap(DemoUser::user, Function.identity()));
    }

    List<DemoUser> all() {
        return all;
    }

    @Nullable
    DemoUser find(String id) {
        return byId.get(id);
    }
}
