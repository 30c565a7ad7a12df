/** Tests of options and mutants. */
@NullMarked
package vn.motcua.proof;

import org.jspecify.annotations.NullMarked;
