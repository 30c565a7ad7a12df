/** Each service's own copy of the catalogue; a miss asks intake instead of failing. */
@NullMarked
package vn.motcua.platform.catalogue;

import org.jspecify.annotations.NullMarked;
