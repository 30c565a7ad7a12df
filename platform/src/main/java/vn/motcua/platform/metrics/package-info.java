/** Metrics by business verb. */
@NullMarked
package vn.motcua.platform.metrics;

import org.jspecify.annotations.NullMarked;
