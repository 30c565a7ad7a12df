/** Journal documents in MongoDB: one transition is one atomic write. The only place that speaks to the driver. */
@NullMarked
package vn.motcua.platform.store;

import org.jspecify.annotations.NullMarked;
