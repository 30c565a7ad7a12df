package vn.motcua.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.motcua.contracts.catalogue.CatalogueEventTypes;
import vn.motcua.contracts.complaint.ComplaintEventTypes;
import vn.motcua.contracts.dossier.DossierEventTypes;

/** Every wire type has a golden file, and today's records read and write it unchanged. Golden files are append-only. */
class EventContractTest {

    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    static Stream<Map.Entry<String, Class<? extends Event>>> types() {
        Map<String, Class<? extends Event>> all =
                new TreeMap<>(DossierEventTypes.table().all());
        all.putAll(CatalogueEventTypes.table().all());
        all.putAll(ComplaintEventTypes.table().all());
        return all.entrySet().stream();
    }

    @ParameterizedTest
    @MethodSource("types")
    void theGoldenEventIsReadAndWrittenUnchanged(Map.Entry<String, Class<? extends Event>> type) throws IOException {
        JsonNode golden = golden(type.getKey());
        CloudEvent<?> event = read(golden, type.getValue());
        assertThat(JSON.readTree(JSON.writeValueAsString(event))).isEqualTo(golden);
        assertThat(event.type()).isEqualTo(type.getKey());
        assertThat(event.source()).matches("/[a-z]+/" + java.util.regex.Pattern.quote(event.subject()) + "(/.+)?");
    }

    @ParameterizedTest
    @MethodSource("types")
    void aFieldThatALaterVersionAddedIsPassedOver(Map.Entry<String, Class<? extends Event>> type) throws IOException {
        ObjectNode golden = (ObjectNode) golden(type.getKey());
        Object before = read(golden, type.getValue()).data();
        golden.put("later", "envelope");
        ((ObjectNode) golden.get("data")).put("addedLater", true);
        assertThat(read(golden, type.getValue()).data()).isEqualTo(before);
    }

    @Test
    void aTypeOrARecordCannotBeListedTwice() {
        EventTypes table = DossierEventTypes.table();
        Map.Entry<String, Class<? extends Event>> row =
                table.all().entrySet().iterator().next();
        assertThatThrownBy(() -> table.with(row.getKey(), row.getValue())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anUnknownVersionOfAKnownTypeIsToldFromAnUnknownType() {
        EventTypes table = DossierEventTypes.table();
        assertThat(table.knownInAnotherVersion("vn.motcua.dossier.accepted.v9")).isTrue();
        assertThat(table.knownInAnotherVersion("vn.motcua.dossier.accepted.v1")).isFalse();
        assertThat(table.knownInAnotherVersion("vn.motcua.dossier.sung-about.v1"))
                .isFalse();
    }

    private static CloudEvent<?> read(JsonNode golden, Class<? extends Event> record) {
        JavaType type = JSON.getTypeFactory().constructParametricType(CloudEvent.class, record);
        return JSON.readValue(golden.toString(), type);
    }

    private static JsonNode golden(String type) throws IOException {
        try (InputStream file = EventContractTest.class.getResourceAsStream("/events/" + type + ".json")) {
            assertThat(file).as("golden file of " + type).isNotNull();
            return JSON.readTree(file);
        }
    }
}
