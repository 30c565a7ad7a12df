/** Calls to partners' systems over HTTP. */
@NullMarked
package vn.motcua.notification.partner;

import org.jspecify.annotations.NullMarked;
