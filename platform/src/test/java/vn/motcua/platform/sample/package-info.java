/** A tiny service on the platform, by which the platform is tested. */
@NullMarked
package vn.motcua.platform.sample;

import org.jspecify.annotations.NullMarked;
