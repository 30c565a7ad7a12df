/** Never lost, never twice, never stuck: {@code ./motcua prove} runs the platform under faults and judges what is left. */
@NullMarked
package vn.motcua.proof;

import org.jspecify.annotations.NullMarked;
