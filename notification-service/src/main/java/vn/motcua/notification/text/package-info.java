/** What citizens read: templates, and the arithmetic of short messages. */
@NullMarked
package vn.motcua.notification.text;

import org.jspecify.annotations.NullMarked;
