/** The catalogue shared by all services: procedures with their routes, agencies and areas, each entry versioned. */
@NullMarked
package vn.motcua.contracts.catalogue;

import org.jspecify.annotations.NullMarked;
