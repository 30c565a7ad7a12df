/** Puts the service together. */
@NullMarked
package vn.motcua.department.config;

import org.jspecify.annotations.NullMarked;
