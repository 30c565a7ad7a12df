/** Tests. */
@NullMarked
package vn.motcua.intake.procedure;

import org.jspecify.annotations.NullMarked;
