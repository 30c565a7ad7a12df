/** Tests of what is hidden of persons. */
@NullMarked
package vn.motcua.platform.security;

import org.jspecify.annotations.NullMarked;
