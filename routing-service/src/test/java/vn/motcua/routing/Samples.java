package vn.motcua.routing;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import vn.motcua.contracts.catalogue.StartRule;
import vn.motcua.contracts.dossier.IntakeEvent.DossierAccepted;

/** The four-agency route of procedure 3.000722 and what the tests need around it. */
final class Samples {

    static final Instant ACCEPTED_AT = Instant.parse("2026-11-20T02:00:00Z");
    static final Deadlines PLAIN_MINUTES = new PlainMinutes();
    static final RouteTerms TERMS = new RouteTerms(StartRule.ACCEPTANCE, false, List.of());

    static final String BIRTH = "khai-sinh";
    static final String RESIDENCE = "thuong-tru";
    static final String INSURANCE = "the-bhyt";
    static final String IDENTITY = "can-cuoc";
    static final String PERSONAL_ID = BIRTH + "/personalId";

    static final Party COMMUNE = new Party("H32.50.05", "UBND xã Ninh Phước");
    static final Party POLICE = new Party("H32.40.05", "Công an xã Ninh Phước");
    static final Party INSURER = new Party("H32.60.01", "Bảo hiểm xã hội cơ sở Ninh Phước");
    static final Party PROVINCE = new Party("H32.40", "Công an tỉnh Khánh Hòa");

    private Samples() {}

    static DossierAccepted accepted() {
        return new DossierAccepted(
                "H32.50.05-261120-0001",
                "3.000722",
                1,
                COMMUNE.code(),
                "22870",
                ACCEPTED_AT,
                ACCEPTED_AT.plus(10, ChronoUnit.DAYS),
                null);
    }

    static Leg leg(String code, int stage, Party agency, int budget, String... inputs) {
        return new Leg(code, code, stage, agency, budget, List.of(inputs), Progress.PLANNED);
    }

    static Plan birthPlan() {
        return new Plan(
                COMMUNE,
                TERMS,
                List.of(
                        leg(BIRTH, 1, COMMUNE, 480),
                        leg(RESIDENCE, 2, POLICE, 960, PERSONAL_ID),
                        leg(INSURANCE, 2, INSURER, 960, PERSONAL_ID),
                        leg(IDENTITY, 3, PROVINCE, 3360, PERSONAL_ID)));
    }

    static Plan plan(Leg... legs) {
        return new Plan(COMMUNE, TERMS, List.of(legs));
    }

    /** Every minute is a working minute, so that tests can count; receipt must be confirmed within two hours. */
    private static final class PlainMinutes implements Deadlines {

        @Override
        public Instant due(String agency, Instant from, long workingMinutes) {
            return from.plus(workingMinutes, ChronoUnit.MINUTES);
        }

        @Override
        public Instant start(String agency, Instant received, boolean cutOff) {
            return received;
        }

        @Override
        public long minutes(String agency, Instant from, Instant to) {
            return ChronoUnit.MINUTES.between(from, to);
        }

        @Override
        public Instant receiptBy(String agency, Instant handedOver) {
            return handedOver.plus(2, ChronoUnit.HOURS);
        }
    }
}
