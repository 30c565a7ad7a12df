/** The faults, chosen and timed by a seed. */
@NullMarked
package vn.motcua.proof.fault;

import org.jspecify.annotations.NullMarked;
