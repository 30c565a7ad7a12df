/** Business time: the clock that may be moved. */
@NullMarked
package vn.motcua.platform.timing;

import org.jspecify.annotations.NullMarked;
