/** Short messages through a provider's HTTP interface. */
@NullMarked
package vn.motcua.notification.sms;

import org.jspecify.annotations.NullMarked;
