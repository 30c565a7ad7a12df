/** Starting a service. */
@NullMarked
package vn.motcua.platform.run;

import org.jspecify.annotations.NullMarked;
