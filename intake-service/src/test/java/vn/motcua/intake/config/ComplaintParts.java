package vn.motcua.intake.config;

import vn.motcua.intake.complaint.ComplaintLaw;
import vn.motcua.intake.complaint.WorkingTime;
import vn.motcua.intake.dossier.DueDates;

/** The law on complaints and the working time that come with the service, for tests. */
public final class ComplaintParts {

    private ComplaintParts() {}

    public static ComplaintLaw law() {
        return LawFiles.read("complaints.json", ComplaintLaw.class);
    }

    public static WorkingTime time() {
        DueDates dueDates = Catalogues.dates();
        return (from, minutes, agency) -> dueDates.later(agency, from, minutes);
    }
}
