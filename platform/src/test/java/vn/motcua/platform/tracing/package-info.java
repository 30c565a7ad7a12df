/** Tests of traces. */
@NullMarked
package vn.motcua.platform.tracing;

import org.jspecify.annotations.NullMarked;
