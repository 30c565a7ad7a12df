package vn.motcua.demo.dashboards;

/** What a value is measured in, as Grafana calls it. */
enum Unit {
    COUNT("short"),
    A_SECOND("cps"),
    REQUESTS_A_SECOND("reqps"),
    SECONDS("s"),
    /** From 0 to 1. */
    SHARE("percentunit"),
    /** From 0 to 100. */
    PERCENT("percent"),
    BYTES("bytes"),
    /** How many times as much as allowed. */
    TIMES("none");

    private final String id;

    Unit(String id) {
        this.id = id;
    }

    String id() {
        return id;
    }
}
