/** Grafana's dashboards, drawn from lists of panels: to add a panel, write it into the list of its dashboard. */
@NullMarked
package vn.motcua.demo.dashboards;

import org.jspecify.annotations.NullMarked;
