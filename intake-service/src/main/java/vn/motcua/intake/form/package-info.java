/** The forms that the office writes about a dossier (biểu mẫu, TT 03/2025/TT-VPCP), as papers. */
@NullMarked
package vn.motcua.intake.form;

import org.jspecify.annotations.NullMarked;
