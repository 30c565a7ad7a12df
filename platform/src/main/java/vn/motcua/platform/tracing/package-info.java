/** W3C trace context, carried through journals and topics. */
@NullMarked
package vn.motcua.platform.tracing;

import org.jspecify.annotations.NullMarked;
