/** Tests. */
@NullMarked
package vn.motcua.intake.tracking;

import org.jspecify.annotations.NullMarked;
