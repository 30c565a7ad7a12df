/** The wire, pinned by golden files. */
@NullMarked
package vn.motcua.contracts;

import org.jspecify.annotations.NullMarked;
