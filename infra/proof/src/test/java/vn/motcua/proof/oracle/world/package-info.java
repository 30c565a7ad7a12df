/** Worlds made by hand. */
@NullMarked
package vn.motcua.proof.oracle.world;

import org.jspecify.annotations.NullMarked;
