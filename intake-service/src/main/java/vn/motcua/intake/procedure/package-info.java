/** The catalogue (danh mục): procedures with their routes, agencies and areas, published to every service. */
@NullMarked
package vn.motcua.intake.procedure;

import org.jspecify.annotations.NullMarked;
