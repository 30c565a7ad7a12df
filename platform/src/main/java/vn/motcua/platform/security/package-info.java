/** Who is calling, and the defaults by which every service checks tokens itself. */
@NullMarked
package vn.motcua.platform.security;

import org.jspecify.annotations.NullMarked;
