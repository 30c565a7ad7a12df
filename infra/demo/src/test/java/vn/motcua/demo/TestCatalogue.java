package vn.motcua.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What the stories need of the catalogue, put by its administrator at run time: procedures with every turn, agencies that end. */
final class TestCatalogue {

    /** Received by the commune's police, whose desk ends. */
    static final String AT_THE_POLICE = "9.999003";
    /** Its one leg is with an agency that ends before the dossier is accepted. */
    static final String OF_AN_ENDED_AGENCY = "9.999002";
    /** The agency that ends without a successor. */
    static final String DISTRICT = "H32.48";
    /** The agency whose desk passes to {@link #SUCCESSOR}. */
    static final String POLICE = "H32.40.06";

    static final String SUCCESSOR = "H32.40.05";
    private static final String ADMIN = "admin";

    private final Api api;

    TestCatalogue(Api api) {
        this.api = api;
    }

    /** Publishes all of it. */
    void publish() {
        put("agencies", district(DISTRICT, 1));
        put("procedures", procedure(Story.WIDE));
        ObjectNode orphan = procedure(OF_AN_ENDED_AGENCY);
        lead(orphan).put("agencyKind", "DISTRICT_COMMITTEE");
        put("procedures", orphan);
        put("procedures", procedure(AT_THE_POLICE).put("receivedBy", "COMMUNE_POLICE"));
    }

    /** A district that exists. */
    void founded(String code) {
        put("agencies", district(code, 1));
    }

    /** A district is abolished, and nobody takes over. */
    void abolished(String code, String lastDay) {
        Map<String, Object> ended = district(code, 2);
        ended.put("validTo", lastDay);
        put("agencies", ended);
    }

    private static Map<String, Object> district(String code, int version) {
        return agency(
                code, version, "Ủy ban nhân dân huyện thử", Map.of("kind", "DISTRICT_COMMITTEE", "level", "DISTRICT"));
    }

    /** One commune's police is merged into another's. */
    void mergePolice(String lastDay) {
        Map<String, Object> ended =
                agency(POLICE, 3, "Công an xã Phước Hữu", Map.of("kind", "COMMUNE_POLICE", "level", "COMMUNE"));
        ended.put("areas", List.of("22891"));
        ended.put("validTo", lastDay);
        ended.put("successors", List.of(Map.of("agency", SUCCESSOR, "areas", List.of("22891"))));
        put("agencies", ended);
    }

    private static Map<String, Object> agency(String code, int version, String name, Map<String, Object> kind) {
        Map<String, Object> agency = new HashMap<>(kind);
        agency.putAll(Map.of(
                "code",
                code,
                "version",
                version,
                "name",
                name,
                "shortName",
                "Co quan thu " + code,
                "parent",
                "H32",
                "areas",
                List.of("22870"),
                "desk",
                "Bộ phận một cửa thử",
                "phone",
                "02590000099",
                "validFrom",
                "2025-07-01"));
        return agency;
    }

    private void put(String kind, Map<String, Object> body) {
        Life.ok(api.put(ADMIN, "/api/" + kind + "/" + body.get("code"), body));
    }

    private void put(String kind, JsonNode body) {
        Life.ok(api.put(ADMIN, "/api/" + kind + "/" + body.path("code").asString(), body));
    }

    private static ObjectNode procedure(String code) {
        try (InputStream file =
                TestCatalogue.class.getResourceAsStream("/lifecycle/procedure-" + Story.WIDE + ".json")) {
            ObjectNode read = (ObjectNode) JsonMapper.shared().readTree(Objects.requireNonNull(file));
            return read.put("code", code);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static ObjectNode lead(JsonNode procedure) {
        return (ObjectNode)
                procedure.path("route").path("stages").path(0).path("legs").path(0);
    }
}
