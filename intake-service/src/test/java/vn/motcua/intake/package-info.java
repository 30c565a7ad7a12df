/** Tests of the one-stop desk's service as a whole. */
@NullMarked
package vn.motcua.intake;

import org.jspecify.annotations.NullMarked;
