/** Tests. */
@NullMarked
package vn.motcua.intake.config;

import org.jspecify.annotations.NullMarked;
