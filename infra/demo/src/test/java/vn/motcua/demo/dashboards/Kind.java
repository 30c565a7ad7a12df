package vn.motcua.demo.dashboards;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** How a panel looks: its shape, whether it shows the course of things or what is now, and what Grafana needs for it. */
enum Kind {
    /** A heading; what follows it belongs to it. */
    ROW(Shape.LINE, false, """
            {"type": "row", "collapsed": false, "panels": []}"""),
    /** One number, or a few. */
    TILE(Shape.QUARTER, false, """
            {"type": "stat",
             "options": {"colorMode": "value", "graphMode": "none", "textMode": "auto", "justifyMode": "auto", "orientation": "auto",
              "wideLayout": true, "showPercentChange": false, "percentChangeColorMode": "standard",
              "reduceOptions": {"calcs": ["lastNotNull"], "fields": "", "values": false}},
             "fieldConfig": {"defaults": {"noValue": "–", "color": {"mode": "thresholds"}}, "overrides": []}}"""),
    LINES(Shape.THIRD, true, course("none", 10)),
    /** Lines that make a whole, one upon the other. */
    STACK(Shape.THIRD, true, course("normal", 40)),
    /** On or off, over time. */
    STATES(Shape.THIRD, true, """
            {"type": "state-timeline",
             "options": {"showValue": "never", "mergeValues": true, "alignValue": "left", "rowHeight": 0.8,
              "legend": {"displayMode": "list", "placement": "bottom", "showLegend": false, "calcs": []},
              "tooltip": {"mode": "single", "sort": "none"}},
             "fieldConfig": {"defaults": {"color": {"mode": "thresholds"}, "custom": {"lineWidth": 0, "fillOpacity": 70}}, "overrides": []}}"""),
    /** Numbers side by side, as they are now. */
    BARS(Shape.THIRD, false, """
            {"type": "bargauge",
             "options": {"displayMode": "basic", "orientation": "horizontal", "valueMode": "text", "namePlacement": "auto",
              "showUnfilled": true, "sizing": "auto", "minVizWidth": 8, "minVizHeight": 16, "maxVizHeight": 40,
              "legend": {"displayMode": "list", "placement": "bottom", "showLegend": false, "calcs": []},
              "reduceOptions": {"calcs": ["lastNotNull"], "fields": "", "values": false}},
             "fieldConfig": {"defaults": {"min": 0, "noValue": "–", "color": {"mode": "thresholds"}}, "overrides": []}}"""),
    /** One line for each set of labels, one column for each label and question. */
    TABLE(Shape.WHOLE, false, """
            {"type": "table",
             "options": {"showHeader": true, "frameIndex": 0, "cellHeight": "sm"},
             "fieldConfig": {"defaults": {"noValue": "–", "custom": {"align": "auto", "inspect": false, "cellOptions": {"type": "auto"}}}, "overrides": []}}""");

    /**
     * The room that a panel takes.
     *
     * @param beside how many of them stand side by side at most
     * @param height in Grafana's units
     */
    record Shape(int beside, int height) {
        static final Shape LINE = new Shape(1, 1);
        static final Shape QUARTER = new Shape(4, 4);
        static final Shape THIRD = new Shape(3, 8);
        static final Shape WHOLE = new Shape(1, 8);
    }

    private final Shape shape;
    private final boolean course;
    private final String look;

    Kind(Shape shape, boolean course, String look) {
        this.shape = shape;
        this.course = course;
        this.look = look;
    }

    Shape shape() {
        return shape;
    }

    /** Whether Prometheus is asked for the whole time shown, or for its end only. */
    boolean isCourse() {
        return course;
    }

    /** What all panels of this kind have in common; a new copy each time. */
    ObjectNode look() {
        return (ObjectNode) JsonMapper.shared().readTree(look);
    }

    private static String course(String stacking, int fill) {
        return """
            {"type": "timeseries",
             "options": {"legend": {"displayMode": "list", "placement": "bottom", "showLegend": true, "calcs": []},
              "tooltip": {"mode": "multi", "sort": "desc"}},
             "fieldConfig": {"defaults": {"min": 0, "color": {"mode": "palette-classic"},
              "custom": {"drawStyle": "line", "lineWidth": 1, "fillOpacity": %d, "showPoints": "auto", "thresholdsStyle": {"mode": "dashed"},
               "stacking": {"mode": "%s", "group": "A"}}}, "overrides": []}}""".formatted(fill, stacking);
    }
}
