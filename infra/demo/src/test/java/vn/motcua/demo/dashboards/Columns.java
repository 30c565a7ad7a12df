package vn.motcua.demo.dashboards;

import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The columns of a table: a label each, then an answer each, with its heading and unit. */
final class Columns {

    private static final List<String> HIDDEN = List.of("Time", "job", "__name__");

    private Columns() {}

    static void of(Panel panel, ObjectNode node) {
        ObjectNode fields = node.withObject("/fieldConfig");
        ArrayNode overrides = fields.withArray("/overrides");
        panel.queries()
                .forEach(query -> DashboardJson.override(
                        overrides, query.legend(), "unit", query.unit().id()));
        words(panel, fields.withObject("/defaults").withArray("/mappings"));
        arrange(panel, node.putArray("transformations"));
    }

    private static void words(Panel panel, ArrayNode mappings) {
        if (!panel.names().isEmpty()) {
            ObjectNode options = mappings.addObject().put("type", "value").putObject("options");
            panel.names().forEach((name, words) -> options.putObject(name).put("text", words));
        }
    }

    /** Grafana calls the answer to a single question Value, those of several Value #A and so on. */
    private static void arrange(Panel panel, ArrayNode transformations) {
        transformations.addObject().put("id", "merge").putObject("options");
        ObjectNode options = transformations.addObject().put("id", "organize").putObject("options");
        ObjectNode hidden = options.putObject("excludeByName");
        HIDDEN.forEach(label -> hidden.put(label, true));
        options.putObject("indexByName");
        ObjectNode headings = options.putObject("renameByName");
        List<Query> queries = panel.queries();
        queries.forEach(query -> headings.put(
                queries.size() == 1 ? "Value" : "Value #" + DashboardJson.refId(queries, query), query.legend()));
    }
}
