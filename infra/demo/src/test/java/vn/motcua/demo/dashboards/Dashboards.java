package vn.motcua.demo.dashboards;

import java.util.List;
import java.util.stream.Stream;

/** All dashboards; what is to be seen on one stands in its own class. */
public final class Dashboards {

    private Dashboards() {}

    static List<Dashboard> all() {
        return List.of(
                SloDashboard.DASHBOARD,
                ServiceDashboard.DASHBOARD,
                LifecycleDashboard.DASHBOARD,
                AgenciesDashboard.DASHBOARD,
                NotificationDashboard.DASHBOARD,
                KafkaAndStoreDashboard.DASHBOARD);
    }

    /** Whatever dashboards ask Prometheus, with Grafana's own variables replaced by what they may be. */
    public static Stream<String> questions() {
        return all().stream()
                .flatMap(dashboard -> dashboard.panels().stream())
                .flatMap(panel -> panel.queries().stream())
                .map(query -> query.expr()
                        .replace("$__rate_interval", "5m")
                        .replace("$__range", "6h")
                        .replace("$service", "intake|routing"));
    }
}
