/** Tests of what Prometheus sees. */
@NullMarked
package vn.motcua.intake.metrics;

import org.jspecify.annotations.NullMarked;
