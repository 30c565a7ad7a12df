/** JSON of events, both ways. */
@NullMarked
package vn.motcua.platform.codec;

import org.jspecify.annotations.NullMarked;
