/** Legal time counted in working minutes (giờ làm việc): calendars, due dates and elapsed time, from data alone. */
@NullMarked
package vn.motcua.workingtime;

import org.jspecify.annotations.NullMarked;
