/** Lays notices into inboxes on the portal. */
@NullMarked
package vn.motcua.notification.portal;

import org.jspecify.annotations.NullMarked;
