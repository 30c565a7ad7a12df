/** How a medium's messages are shared among its providers. */
@NullMarked
package vn.motcua.notification.share;

import org.jspecify.annotations.NullMarked;
