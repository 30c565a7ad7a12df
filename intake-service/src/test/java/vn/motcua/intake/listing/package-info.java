/** Tests of listings. */
@NullMarked
package vn.motcua.intake.listing;

import org.jspecify.annotations.NullMarked;
