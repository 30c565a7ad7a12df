/** Tests of what is counted. */
@NullMarked
package vn.motcua.platform.metrics;

import org.jspecify.annotations.NullMarked;
