/** How a case behaves, without Spring. */
@NullMarked
package vn.motcua.department;

import org.jspecify.annotations.NullMarked;
