/** The driver: leads many dossiers through their lives at a set rate, and writes down every command. */
@NullMarked
package vn.motcua.proof.drive;

import org.jspecify.annotations.NullMarked;
