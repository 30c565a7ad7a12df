/** The judge's own folds, tried on races. */
@NullMarked
package vn.motcua.proof.oracle.fold;

import org.jspecify.annotations.NullMarked;
