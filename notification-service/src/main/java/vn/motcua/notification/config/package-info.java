/** Wiring: the journal, the rules and the schedule. */
@NullMarked
package vn.motcua.notification.config;

import org.jspecify.annotations.NullMarked;
