/** Settings that are checked. */
@NullMarked
package vn.motcua.operation.settings;

import org.jspecify.annotations.NullMarked;
