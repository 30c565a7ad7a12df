/** Who is told what, by which channel, once: rules, the ledger of notices, and their delivery. */
@NullMarked
package vn.motcua.notification;

import org.jspecify.annotations.NullMarked;
