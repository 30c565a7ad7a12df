package vn.motcua.proof.drive;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A shipped procedure: whose desk takes it in, and which agency has which leg. */
enum Matter {
    EXTRACT("1.000578", "", "to-khai"),
    BIRTH("1.001193", "", "to-khai"),
    RESIDENCE("1.004222", "police.", "ct01"),
    LAND("1.115538", "land.", "don-dang-ky"),
    DEATH("2.002913", "", "to-khai"),
    FIRST_PAPERS("3.000722", "", "to-khai");

    private static final String INSURANCE = "H32.60.01";
    private static final String LAND_OFFICE = "H32.70.01";

    private final String code;
    private final String office;
    private final String paper;

    Matter(String code, String office, String paper) {
        this.code = code;
        this.office = office;
        this.paper = paper;
    }

    /** One leg, with what its result hands on. */
    record Leg(String code, String agency, Map<String, String> outputs) {}

    String code() {
        return code;
    }

    /** A component that every dossier of it has. */
    String paper() {
        return paper;
    }

    /** Its desk in this place. */
    String desk(Place place) {
        return "desk." + office + at(place);
    }

    /** The head of its desk's agency. */
    String head(Place place) {
        return "head." + office + at(place);
    }

    private String at(Place place) {
        return this == LAND ? Place.NINH_PHUOC.userName() : place.userName();
    }

    /** The agency whose desk it is. */
    String agency(Place place) {
        return switch (this) {
            case LAND -> LAND_OFFICE;
            case RESIDENCE -> place.police();
            default -> place.committee();
        };
    }

    /** What must be answered, in an order in which it can be. */
    List<Leg> legs(Plan plan) {
        Place place = plan.place();
        return switch (this) {
            case EXTRACT -> List.of(leg("trich-luc", place.committee()));
            case BIRTH -> List.of(birth(plan));
            case RESIDENCE -> List.of(leg("thuong-tru", place.police()));
            case LAND ->
                List.of(
                        new Leg("tham-dinh", LAND_OFFICE, Map.of("transferRef", "12/PC-2026")),
                        leg("nghia-vu-thue", "H32.80.01"),
                        leg("dang-ky-bien-dong", LAND_OFFICE));
            case DEATH -> death(plan);
            case FIRST_PAPERS ->
                List.of(
                        birth(plan),
                        leg("thuong-tru", place.police()),
                        leg("bhyt", INSURANCE),
                        leg("can-cuoc", "H32.40"));
        };
    }

    private static Leg birth(Plan plan) {
        return new Leg("khai-sinh", plan.place().committee(), Map.of("personalId", "0563" + plan.digits()));
    }

    private static List<Leg> death(Plan plan) {
        List<Leg> legs = new ArrayList<>();
        legs.add(new Leg("khai-tu", plan.place().committee(), Map.of("deathRef", "9/2026-KT")));
        legs.add(leg("xoa-thuong-tru", plan.place().police()));
        if (plan.variant() % 3 != 0) {
            legs.add(leg("mai-tang-bhxh", INSURANCE));
        }
        if (plan.variant() % 2 == 0) {
            legs.add(leg("tu-tuat", INSURANCE));
        }
        return legs;
    }

    private static Leg leg(String code, String agency) {
        return new Leg(code, agency, Map.of());
    }
}
