/** How whoever gets e-mails stops them with one click (RFC 8058): the link, its page, and the word to intake. */
@NullMarked
package vn.motcua.notification.unsubscribe;

import org.jspecify.annotations.NullMarked;
