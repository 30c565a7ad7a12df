/** Notices that wait for their channel: the operators' list and the gauges. */
@NullMarked
package vn.motcua.notification.waiting;

import org.jspecify.annotations.NullMarked;
