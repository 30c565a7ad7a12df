/** Tests of the driver. */
@NullMarked
package vn.motcua.proof.drive;

import org.jspecify.annotations.NullMarked;
