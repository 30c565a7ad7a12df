package vn.motcua.department;

import java.util.Map;

/**
 * How many cases there are (số lượng hồ sơ).
 *
 * @param status by status, all of them named
 * @param due open ones by due band, all of them named
 */
public record WorkCounts(Map<String, Long> status, Map<String, Long> due) {}
