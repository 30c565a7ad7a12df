/**
 * Kafka: the relay that publishes journals, the lanes that consume them, the parking lot for what cannot go on, and the
 * timers' thread. The only package that blocks, and only on virtual threads.
 */
@NullMarked
package vn.motcua.platform.messaging;

import org.jspecify.annotations.NullMarked;
