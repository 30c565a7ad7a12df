/** Tests of how work is repeated and stopped. */
@NullMarked
package vn.motcua.platform.messaging;

import org.jspecify.annotations.NullMarked;
