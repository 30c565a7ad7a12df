/** What operators see of a process: every figure is declared with its meaning, and no other is registered. */
@NullMarked
package vn.motcua.operation.meters;

import org.jspecify.annotations.NullMarked;
