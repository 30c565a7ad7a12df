package vn.motcua.demo.dashboards;

import java.util.List;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A dashboard as Grafana reads it. */
final class DashboardJson {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final DefaultIndenter INDENT = new DefaultIndenter("  ", "\n");
    private static final PrettyPrinter PRETTY = new DefaultPrettyPrinter()
            .withObjectIndenter(INDENT)
            .withArrayIndenter(INDENT)
            .withSeparators(PrettyPrinter.DEFAULT_SEPARATORS
                    .withObjectNameValueSpacing(Separators.Spacing.AFTER)
                    .withObjectEmptySeparator("")
                    .withArrayEmptySeparator(""));

    private static final String SOURCE = """
            {"type": "prometheus", "uid": "prometheus"}""";

    /** What cannot be computed, because nothing happened. */
    private static final String NOTHING = """
            {"type": "special", "options": {"match": "null+nan", "result": {"text": "–", "index": 0}}}""";

    private static final String FRAME = """
            {"schemaVersion": 42, "tags": ["motcua"], "timezone": "browser", "editable": true, "graphTooltip": 1, "refresh": "30s",
             "links": [{"title": "motcua", "type": "dashboards", "tags": ["motcua"], "icon": "external link", "tooltip": "", "url": "",
              "asDropdown": false, "targetBlank": false, "includeVars": false, "keepTime": true}],
             "annotations": {"list": []}}""";

    private static final String SERVICE = """
            {"name": "service", "label": "Dịch vụ · Service", "type": "query", "datasource": %s,
             "definition": "label_values(up{job=\\"motcua\\"}, service)",
             "query": {"query": "label_values(up{job=\\"motcua\\"}, service)", "refId": "service"},
             "current": {"text": "All", "value": "$__all"}, "options": [], "includeAll": true, "multi": true,
             "refresh": 1, "sort": 1, "hide": 0, "skipUrlSync": false}""".formatted(SOURCE);

    private DashboardJson() {}

    static String of(Dashboard dashboard) {
        ObjectNode page = JSON.createObjectNode().put("uid", dashboard.uid()).put("title", dashboard.title());
        page.setAll(object(FRAME));
        page.putObject("time").put("from", dashboard.since()).put("to", "now");
        ArrayNode variables = page.putObject("templating").putArray("list");
        if (dashboard.byService()) {
            variables.add(object(SERVICE));
        }
        ArrayNode panels = page.putArray("panels");
        Placed.all(dashboard.panels()).forEach(placed -> panels.add(panel(placed)));
        return JSON.writer().with(PRETTY).writeValueAsString(page) + "\n";
    }

    private static ObjectNode panel(Placed placed) {
        Panel panel = placed.panel();
        ObjectNode node = JSON.createObjectNode().put("id", placed.id()).put("title", panel.title());
        node.putObject("gridPos")
                .put("h", panel.kind().shape().height())
                .put("w", placed.width())
                .put("x", placed.x())
                .put("y", placed.y());
        node.setAll(panel.kind().look());
        if (panel.kind() != Kind.ROW) {
            node.put("description", panel.meaning());
            node.set("datasource", object(SOURCE));
            values(panel, node.withObject("/fieldConfig"));
            ArrayNode targets = node.putArray("targets");
            panel.queries().forEach(query -> targets.add(target(panel, query)));
        }
        if (panel.kind() == Kind.TABLE) {
            Columns.of(panel, node);
        }
        return node;
    }

    private static ObjectNode target(Panel panel, Query query) {
        boolean course = panel.kind().isCourse();
        ObjectNode target = JSON.createObjectNode().put("refId", refId(panel.queries(), query));
        target.set("datasource", object(SOURCE));
        return target.put("editorMode", "code")
                .put("expr", query.expr())
                .put("legendFormat", query.legend())
                .put("format", panel.kind() == Kind.TABLE ? "table" : "time_series")
                .put("range", course)
                .put("instant", !course);
    }

    /** A, B, C … */
    static String refId(List<Query> queries, Query query) {
        return String.valueOf((char) ('A' + queries.indexOf(query)));
    }

    /** The first step is from minus infinity on, which Grafana writes as null. */
    private static void values(Panel panel, ObjectNode fields) {
        ObjectNode defaults =
                fields.withObject("/defaults").put("unit", panel.unit().id());
        ArrayNode steps =
                defaults.putObject("thresholds").put("mode", "absolute").putArray("steps");
        Limit limit = panel.limit();
        if (limit == null) {
            steps.addObject().put("color", "blue").putNull("value");
        } else {
            steps.addObject().put("color", limit.above() ? "green" : "red").putNull("value");
            steps.addObject().put("color", limit.above() ? "red" : "green").put("value", limit.at());
        }
        if (!panel.kind().isCourse()) {
            defaults.putArray("mappings").add(object(NOTHING));
        }
        ArrayNode overrides = fields.withArray("/overrides");
        if (panel.kind() != Kind.TABLE) {
            panel.names().forEach((name, words) -> override(overrides, name, "displayName", words));
        }
    }

    static void override(ArrayNode overrides, String field, String property, String value) {
        ObjectNode override = overrides.addObject();
        override.putObject("matcher").put("id", "byName").put("options", field);
        override.putArray("properties").addObject().put("id", property).put("value", value);
    }

    private static ObjectNode object(String text) {
        return (ObjectNode) JSON.readTree(text);
    }
}
