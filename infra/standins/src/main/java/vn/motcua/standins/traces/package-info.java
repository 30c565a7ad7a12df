/** A collector of traces: takes spans as OTLP over HTTP and shows each trace as a tree. */
@NullMarked
package vn.motcua.standins.traces;

import org.jspecify.annotations.NullMarked;
