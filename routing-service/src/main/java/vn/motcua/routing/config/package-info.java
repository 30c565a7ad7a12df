/** Puts the service together. */
@NullMarked
package vn.motcua.routing.config;

import org.jspecify.annotations.NullMarked;
