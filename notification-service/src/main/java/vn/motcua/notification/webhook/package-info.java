/** Partners who are told by webhook: who subscribed to what, what is to be delivered, and how far it came. */
@NullMarked
package vn.motcua.notification.webhook;

import org.jspecify.annotations.NullMarked;
