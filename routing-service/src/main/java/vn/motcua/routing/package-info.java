/** The way of a dossier across agencies (luân chuyển liên thông): its legs, their order and joins, and who handed over to whom. */
@NullMarked
package vn.motcua.routing;

import org.jspecify.annotations.NullMarked;
