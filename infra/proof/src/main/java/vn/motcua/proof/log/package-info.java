/** What the harness itself wrote down: every command that was sent and every fault that was injected. */
@NullMarked
package vn.motcua.proof.log;

import org.jspecify.annotations.NullMarked;
