package vn.motcua.routing;

import java.time.Duration;
import vn.motcua.contracts.catalogue.AgencyKind;

/** Hears how long agencies take to confirm that they have what was handed to them (thời gian xác nhận nhận hồ sơ). */
public interface HandOverTimes {

    /** An agency of this kind confirmed receipt of a leg so much working time after it was handed over. */
    void confirmed(AgencyKind kind, Duration workingTime);
}
