/** Listings: what the national portal publishes of procedures, imported, versioned and searched beside what can be submitted here. */
@NullMarked
package vn.motcua.intake.listing;

import org.jspecify.annotations.NullMarked;
