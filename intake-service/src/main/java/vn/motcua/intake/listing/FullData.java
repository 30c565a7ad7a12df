package vn.motcua.intake.listing;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads the portal's full data of a procedure. */
final class FullData {

    /** What the portal calls a step that nobody named. */
    private static final Set<String> NO_NAMES = Set.of("Mặc định");

    private FullData() {}

    static ListingContent read(JsonNode node) {
        return new ListingContent(
                Values.lineOrEmpty(node.path("name")),
                Values.lines(category(node.path("category"))),
                Values.line(node.path("type")),
                Values.line(node.path("promulgating_agency")),
                Values.parts(node.path("executing_agency")),
                Values.lines(node.path("subject_types")),
                Values.lines(node.path("results")),
                Values.text(node.path("requirements")),
                channels(node.path("channels")),
                cases(node.path("processing_cases")),
                basis(node.path("legal_basis")),
                steps(node.path("steps_raw")),
                groups(node.path("checklist_raw")),
                ListingState.of(Values.line(node.path("state"))),
                Values.line(node.path("source").path("url")));
    }

    private static JsonNode category(JsonNode category) {
        return category.isObject() ? category.path("name") : category;
    }

    /** Each once: the portal repeats the channels for every case of processing. */
    private static List<ListingContent.Channel> channels(JsonNode channels) {
        return Values.members(channels)
                .filter(JsonNode::isObject)
                .map(FullData::channel)
                .distinct()
                .toList();
    }

    private static ListingContent.Channel channel(JsonNode channel) {
        String method = Values.line(channel.path("method"));
        return new ListingContent.Channel(
                method == null ? "OTHER" : method,
                Values.members(channel.path("fees"))
                        .filter(JsonNode::isObject)
                        .map(Fees::read)
                        .filter(fee -> fee.amount() != null || !fee.text().isEmpty())
                        .distinct()
                        .toList(),
                Times.read(channel.path("processing")),
                Values.text(channel.path("note")));
    }

    private static List<ListingContent.Time> cases(JsonNode cases) {
        return Values.members(cases)
                .filter(JsonNode::isObject)
                .map(Times::read)
                .distinct()
                .toList();
    }

    private static List<ListingContent.Basis> basis(JsonNode basis) {
        return Values.members(basis)
                .map(it -> new ListingContent.Basis(
                        Values.line(it.path("code")), Values.lineOrEmpty(it.isObject() ? it.path("name") : it)))
                .filter(it -> it.code() != null || !it.name().isEmpty())
                .distinct()
                .toList();
    }

    private static List<ListingContent.Step> steps(JsonNode steps) {
        return Values.members(steps)
                .map(it -> new ListingContent.Step(stepName(it), textOrEmpty(it.isObject() ? it.path("text") : it)))
                .filter(it -> it.name() != null || !it.text().isEmpty())
                .toList();
    }

    private static @Nullable String stepName(JsonNode step) {
        String name = Values.line(step.path("name"));
        return name == null || NO_NAMES.contains(name) ? null : name;
    }

    private static String textOrEmpty(JsonNode node) {
        return Objects.requireNonNullElse(Values.text(node), "");
    }

    private static List<ListingContent.Group> groups(JsonNode groups) {
        return Values.members(groups)
                .filter(JsonNode::isObject)
                .map(it -> new ListingContent.Group(Values.line(it.path("group")), papers(it.path("items"))))
                .filter(it -> it.name() != null || !it.papers().isEmpty())
                .toList();
    }

    /** A paper without a name tells nothing and is left out. */
    private static List<ListingContent.Paper> papers(JsonNode items) {
        return Values.members(items)
                .filter(JsonNode::isObject)
                .map(it -> new ListingContent.Paper(
                        Values.line(it.path("code")),
                        Values.lineOrEmpty(it.path("name")),
                        Values.line(it.path("original_qty")),
                        Values.line(it.path("copy_qty")),
                        forms(it.path("attachments")).toList()))
                .filter(it -> !it.name().isEmpty())
                .toList();
    }

    private static Stream<String> forms(JsonNode attachments) {
        return Values.members(attachments)
                .map(it -> Values.lineOrEmpty(it.path("fileName")))
                .filter(it -> !it.isEmpty());
    }
}
