/** Wires intake: journals, catalogue files, calendar and settings. */
@NullMarked
package vn.motcua.intake.config;

import org.jspecify.annotations.NullMarked;
