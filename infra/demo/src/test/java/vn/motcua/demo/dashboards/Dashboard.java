package vn.motcua.demo.dashboards;

import java.util.List;

/**
 * A page of panels.
 *
 * @param name of its file, and of its address in Grafana after {@code motcua-}
 * @param title Vietnamese · English
 * @param since what is shown when it is opened, e.g. {@code now-6h}
 * @param byService whether whoever looks chooses services: queries have them as {@code $service}
 * @param panels from top to bottom; a row is a heading
 */
record Dashboard(String name, String title, String since, boolean byService, List<Panel> panels) {

    String uid() {
        return "motcua-" + name;
    }
}
