/** Time limits, retries and circuit breakers around calls to others. */
@NullMarked
package vn.motcua.notification.resilience;

import org.jspecify.annotations.NullMarked;
