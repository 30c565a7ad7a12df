/** The vocabulary of the dossier (hồ sơ): what happened in the office, and the one table of its lifecycle. */
@NullMarked
package vn.motcua.contracts.dossier;

import org.jspecify.annotations.NullMarked;
