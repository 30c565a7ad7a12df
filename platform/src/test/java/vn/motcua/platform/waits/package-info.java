/** Long waits, by themselves. */
@NullMarked
package vn.motcua.platform.waits;

import org.jspecify.annotations.NullMarked;
