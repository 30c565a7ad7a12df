/** What Prometheus sees of routes. */
@NullMarked
package vn.motcua.routing.metrics;

import org.jspecify.annotations.NullMarked;
