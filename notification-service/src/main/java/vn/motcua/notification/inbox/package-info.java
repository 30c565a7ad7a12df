/** The inbox of an account on the portal (hộp thư trên cổng): letters, their reader, and what the ledger hears of reading. */
@NullMarked
package vn.motcua.notification.inbox;

import org.jspecify.annotations.NullMarked;
