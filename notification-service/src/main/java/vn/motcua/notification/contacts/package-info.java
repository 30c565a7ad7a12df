/** Whom to tell, asked of intake at sending time and never kept. */
@NullMarked
package vn.motcua.notification.contacts;

import org.jspecify.annotations.NullMarked;
