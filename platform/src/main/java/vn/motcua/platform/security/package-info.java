/** Who is calling, the defaults by which every service checks tokens itself, and what is hidden of persons. */
@NullMarked
package vn.motcua.platform.security;

import org.jspecify.annotations.NullMarked;
