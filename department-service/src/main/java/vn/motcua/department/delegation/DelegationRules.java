package vn.motcua.department.delegation;

import java.time.Duration;

/**
 * What the law and the house say about standing in.
 *
 * @param longest how long one may last
 * @param basis what says so
 */
public record DelegationRules(Duration longest, String basis) {}
