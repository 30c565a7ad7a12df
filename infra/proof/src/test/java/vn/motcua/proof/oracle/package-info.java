/** The judge, tried on worlds made by hand and on a real one. */
@NullMarked
package vn.motcua.proof.oracle;

import org.jspecify.annotations.NullMarked;
