package vn.motcua.demo.dashboards;

/**
 * A question to Prometheus.
 *
 * @param expr in PromQL
 * @param legend how an answer is called, with labels in double braces; in a table the heading of its column
 * @param unit of the answer
 */
record Query(String expr, String legend, Unit unit) {}
