/** Long waits (việc chờ lâu): whatever waits on something that may never come by itself, and who has to act. */
@NullMarked
package vn.motcua.platform.waits;

import org.jspecify.annotations.NullMarked;
