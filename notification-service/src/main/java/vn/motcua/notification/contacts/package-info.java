/** Whom to tell, and the forms that go with it: asked of intake at sending time and never kept. */
@NullMarked
package vn.motcua.notification.contacts;

import org.jspecify.annotations.NullMarked;
