package vn.motcua.intake.listing;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a line as the portal's full data has it, or its list; which of the two it is, its fields say. */
final class PortalLines {

    /**
     * The portal's codes have six digits after the point; a few that provinces made have more, or a suffix. A space before or
     * after tells procedures apart, and is an underscore here: at the portal, {@code " 1.014325"} and {@code "1.014325"} are
     * procedures of two provinces.
     */
    static final Pattern CODE = Pattern.compile("_{0,3}[0-9]{1,2}\\.[0-9]{6,9}(-[A-Za-z0-9]{1,12})?_{0,3}");

    private static final Pattern OUTER_SPACE = Pattern.compile("^\\s+|\\s+$");

    private static final Set<String> OF_FULL_DATA = Set.of(
            "channels", "checklist_raw", "steps_raw", "processing_cases", "executing_agency", "promulgating_agency");
    private static final JsonMapper JSON = JsonMapper.shared();

    private PortalLines() {}

    /**
     * What a line says.
     *
     * @throws Rejected if it cannot be used
     */
    static PublishedLine read(String line) {
        JsonNode node = parsed(line);
        String code = OUTER_SPACE
                .matcher(node.path("code").isString() ? node.path("code").asString() : "")
                .replaceAll(space -> "_".repeat(space.group().length()));
        if (!CODE.matcher(code).matches()) {
            throw new Rejected(shortened(code), "CODE_INVALID", "The code is missing, or not one like 1.001193.");
        }
        boolean full = OF_FULL_DATA.stream().anyMatch(node::has);
        ListingContent content = full ? FullData.read(node) : entry(node);
        if (content.name().isEmpty()) {
            throw new Rejected(code, "NAME_MISSING", "The procedure has no name.");
        }
        return new PublishedLine(code, full, content);
    }

    private static JsonNode parsed(String line) {
        try {
            JsonNode node = JSON.readTree(line);
            if (node.isObject()) {
                return node;
            }
        } catch (JacksonException broken) {
            throw new Rejected(null, "JSON_INVALID", "The line is not JSON: " + firstLine(broken.getOriginalMessage()));
        }
        throw new Rejected(null, "NOT_AN_OBJECT", "The line is JSON, but not an object.");
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse("");
    }

    private static String shortened(String code) {
        return code.length() > 40 ? code.substring(0, 40) + "…" : code;
    }

    private static ListingContent entry(JsonNode node) {
        return new ListingContent(
                Values.lineOrEmpty(node.path("name")),
                Values.lines(node.path("categories")),
                Values.line(node.path("type")),
                Values.line(node.path("departmentPromulgate")),
                Values.parts(node.path("departments")),
                Values.lines(node.path("formalityTargetType")),
                List.of(),
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                ListingState.of(Values.line(node.path("state"))),
                null);
    }
}
