/** Dossiers (hồ sơ): submission, acceptance, refusal, files, return of results, and what other services' events make of them. */
@NullMarked
package vn.motcua.intake.dossier;

import org.jspecify.annotations.NullMarked;
