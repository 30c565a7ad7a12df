/** Messages by Zalo Notification Service (ZNS), from an official account. */
@NullMarked
package vn.motcua.notification.zalo;

import org.jspecify.annotations.NullMarked;
