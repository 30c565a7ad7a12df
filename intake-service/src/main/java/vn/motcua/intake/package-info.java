/** The one-stop desk (bộ phận một cửa): what citizens hand in, what the desk decides, and where everything stands. */
@NullMarked
package vn.motcua.intake;

import org.jspecify.annotations.NullMarked;
