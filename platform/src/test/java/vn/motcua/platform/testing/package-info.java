/** What the tests of all services share. */
@NullMarked
package vn.motcua.platform.testing;

import org.jspecify.annotations.NullMarked;
