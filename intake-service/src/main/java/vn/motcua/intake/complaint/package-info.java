/**
 * Feedback and proposals of citizens (phản ánh, kiến nghị): submission, decision, supplements, answer, publication, and
 * their legal deadlines. Grievances and denunciations (khiếu nại, tố cáo) are sent to their own procedure.
 */
@NullMarked
package vn.motcua.intake.complaint;

import org.jspecify.annotations.NullMarked;
