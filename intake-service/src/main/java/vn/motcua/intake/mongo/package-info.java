/** Attached papers in GridFS. */
@NullMarked
package vn.motcua.intake.mongo;

import org.jspecify.annotations.NullMarked;
