/** The table of the dossier's life, tested. */
@NullMarked
package vn.motcua.contracts.dossier;

import org.jspecify.annotations.NullMarked;
