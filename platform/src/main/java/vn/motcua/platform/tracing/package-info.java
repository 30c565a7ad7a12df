/** W3C trace context, carried through journals, timers and topics, and what of it leaves the process. */
@NullMarked
package vn.motcua.platform.tracing;

import org.jspecify.annotations.NullMarked;
