/** What is announced about citizens' feedback and proposals (phản ánh, kiến nghị); codes only, the texts stay with intake. */
@NullMarked
package vn.motcua.contracts.complaint;

import org.jspecify.annotations.NullMarked;
