/** E-mail over SMTP. */
@NullMarked
package vn.motcua.notification.smtp;

import org.jspecify.annotations.NullMarked;
