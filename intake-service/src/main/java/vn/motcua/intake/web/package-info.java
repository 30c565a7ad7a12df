/** Intake over HTTP: public catalogue and tracking, citizens' and desks' commands, and what other services ask. */
@NullMarked
package vn.motcua.intake.web;

import org.jspecify.annotations.NullMarked;
