/** Tests of printed forms. */
@NullMarked
package vn.motcua.intake.pdf;

import org.jspecify.annotations.NullMarked;
