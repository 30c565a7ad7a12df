/** The checking of tokens, which the door and each service do for themselves. */
@NullMarked
package vn.motcua.operation.tokens;

import org.jspecify.annotations.NullMarked;
