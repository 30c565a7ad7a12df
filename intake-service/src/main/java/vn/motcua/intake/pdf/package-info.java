/** Printed forms as PDF: templates, bar codes, and the library that lays them out. */
@NullMarked
package vn.motcua.intake.pdf;

import org.jspecify.annotations.NullMarked;
