/** What Prometheus sees of dossiers. */
@NullMarked
package vn.motcua.intake.metrics;

import org.jspecify.annotations.NullMarked;
