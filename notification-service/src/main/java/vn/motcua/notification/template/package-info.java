/** Texts that offices wrote themselves: kept in versions, looked over before they are saved, tried on a sample. */
@NullMarked
package vn.motcua.notification.template;

import org.jspecify.annotations.NullMarked;
