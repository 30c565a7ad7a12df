/** The pure vocabulary of a journalled document: decisions, reactions, timers, problems. No technology; a service's core may use it. */
@NullMarked
package vn.motcua.platform.journal;

import org.jspecify.annotations.NullMarked;
