/** What is left of a run, as the judge sees it: documents, topic, parked lanes, providers; read once, dossier by dossier. */
@NullMarked
package vn.motcua.proof.oracle.world;

import org.jspecify.annotations.NullMarked;
