/** How calls between us and others are signed. */
@NullMarked
package vn.motcua.notification.signing;

import org.jspecify.annotations.NullMarked;
