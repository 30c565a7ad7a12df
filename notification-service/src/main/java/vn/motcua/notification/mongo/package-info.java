/** What is kept outside the journal. */
@NullMarked
package vn.motcua.notification.mongo;

import org.jspecify.annotations.NullMarked;
