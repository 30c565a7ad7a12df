package vn.motcua.intake.config;

import vn.motcua.intake.complaint.ComplaintLaw;
import vn.motcua.intake.complaint.WorkingTime;

/** The law on complaints and the working time that come with the service, for tests. */
public final class ComplaintParts {

    private ComplaintParts() {}

    public static ComplaintLaw law() {
        return ComplaintConfiguration.readLaw();
    }

    public static WorkingTime time() {
        return new NationalWorkingTime();
    }
}
