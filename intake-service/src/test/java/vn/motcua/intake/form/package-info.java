/** Tests of printed forms. */
@NullMarked
package vn.motcua.intake.form;

import org.jspecify.annotations.NullMarked;
