/** A partner's system: takes webhooks that are genuine, and shows what it heard. */
@NullMarked
package vn.motcua.standins.partner;

import org.jspecify.annotations.NullMarked;
