/** Public look-up (tra cứu hồ sơ) by code and secret, without personal data. */
@NullMarked
package vn.motcua.intake.tracking;

import org.jspecify.annotations.NullMarked;
