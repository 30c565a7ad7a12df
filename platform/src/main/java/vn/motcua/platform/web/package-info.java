/** HTTP manners: problems, commands with their idempotency key, incidents, internal calls. */
@NullMarked
package vn.motcua.platform.web;

import org.jspecify.annotations.NullMarked;
