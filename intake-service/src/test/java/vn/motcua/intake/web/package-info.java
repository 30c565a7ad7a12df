/** Tests. */
@NullMarked
package vn.motcua.intake.web;

import org.jspecify.annotations.NullMarked;
