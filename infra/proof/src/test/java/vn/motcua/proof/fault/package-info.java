/** Tests of the deck of faults. */
@NullMarked
package vn.motcua.proof.fault;

import org.jspecify.annotations.NullMarked;
