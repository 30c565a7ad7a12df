/** What was sent, for those entitled to see it. */
@NullMarked
package vn.motcua.notification.web;

import org.jspecify.annotations.NullMarked;
