/** Tests of the store that look behind its doors. */
@NullMarked
package vn.motcua.platform.store;

import org.jspecify.annotations.NullMarked;
