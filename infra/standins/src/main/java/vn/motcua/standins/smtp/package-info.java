/** The mail server: takes mail for anyone over SMTP and shows what it received. */
@NullMarked
package vn.motcua.standins.smtp;

import org.jspecify.annotations.NullMarked;
