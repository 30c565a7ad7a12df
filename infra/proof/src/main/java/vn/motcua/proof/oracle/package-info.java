/** The judge: reads documents, topic, provider and our own log, and checks every promise. */
@NullMarked
package vn.motcua.proof.oracle;

import org.jspecify.annotations.NullMarked;
