/** A process with wrong settings does not start, and says in one sentence which one is wrong and what is allowed. */
@NullMarked
package vn.motcua.operation.settings;

import org.jspecify.annotations.NullMarked;
