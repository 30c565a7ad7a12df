/** What of a process's traces leaves it. */
@NullMarked
package vn.motcua.operation.traces;

import org.jspecify.annotations.NullMarked;
