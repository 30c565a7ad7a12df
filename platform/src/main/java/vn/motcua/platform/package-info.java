/** How services say it: the shared technology under every service. */
@NullMarked
package vn.motcua.platform;

import org.jspecify.annotations.NullMarked;
