/**
 * The protocol of relay, inbox, lanes, parking, commands and timers as a deterministic simulation. Every await of the
 * production code is a step here, at which anybody else may run, the process may die or be frozen; what is decided at a
 * step is decided by the production code's own classes. A seed is a whole run, and can be run again.
 */
@NullMarked
package vn.motcua.platform.messaging.model;

import org.jspecify.annotations.NullMarked;
