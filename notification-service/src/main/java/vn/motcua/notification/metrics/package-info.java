/** Counts of notices by channel, outcome and rule. */
@NullMarked
package vn.motcua.notification.metrics;

import org.jspecify.annotations.NullMarked;
