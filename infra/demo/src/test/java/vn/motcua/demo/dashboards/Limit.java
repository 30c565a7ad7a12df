package vn.motcua.demo.dashboards;

/**
 * Where good and bad part; what is bad is red.
 *
 * @param at the first bad value, or the first good one
 * @param above whether what is from there on is bad, or what is below
 */
record Limit(double at, boolean above) {}
