/** The judge's own reading of the events: what the documents must say, folded from the topic without the services' code. */
@NullMarked
package vn.motcua.proof.oracle.fold;

import org.jspecify.annotations.NullMarked;
