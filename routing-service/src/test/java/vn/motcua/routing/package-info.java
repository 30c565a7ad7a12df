/** How a route behaves, without Spring. */
@NullMarked
package vn.motcua.routing;

import org.jspecify.annotations.NullMarked;
