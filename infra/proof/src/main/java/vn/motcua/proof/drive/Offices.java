package vn.motcua.proof.drive;

import java.util.Map;
import java.util.Objects;

/** Who works where, of the demo users. */
final class Offices {

    static final String COORDINATOR = "coordinator.khanhhoa";
    static final String CITIZEN = "an.citizen";
    static final String OTHER_CITIZEN = "binh.citizen";
    static final String LAND_OFFICE = "H32.70.01";

    private static final Map<String, String> OFFICERS = Map.of(
            "H32.50.05", "officer.ninhphuoc",
            "H32.50.06", "officer.phuochuu",
            "H32.40.05", "police.ninhphuoc",
            "H32.40.06", "police.phuochuu",
            "H32.40", "police.khanhhoa",
            "H32.60.01", "insurance.ninhphuoc",
            "H32.70.01", "land.ninhphuoc",
            "H32.80.01", "tax.ninhphuoc",
            "H32.12", "homeaffairs.khanhhoa");

    private Offices() {}

    static String officer(String agency) {
        return Objects.requireNonNull(OFFICERS.get(agency), agency);
    }

    static String head(String agency) {
        String officer = officer(agency);
        return "head." + (officer.startsWith("officer.") ? officer.substring("officer.".length()) : officer);
    }

    /** Citizens share the dossiers, so that no one comes too often. */
    static String citizen(long number) {
        return number % 2 == 0 ? CITIZEN : OTHER_CITIZEN;
    }
}
