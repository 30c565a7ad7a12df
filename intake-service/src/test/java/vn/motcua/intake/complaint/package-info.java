/** Complaints: table, deadlines, use cases. */
@NullMarked
package vn.motcua.intake.complaint;

import org.jspecify.annotations.NullMarked;
