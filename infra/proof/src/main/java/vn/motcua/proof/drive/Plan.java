package vn.motcua.proof.drive;

import java.util.List;
import java.util.SplittableRandom;

/**
 * Everything about one dossier that is a matter of choice, chosen beforehand by seed and number alone.
 *
 * @param attached how many files are attached on the way
 * @param rated whether the citizen rates it in the end
 * @param complains whether the citizen complains in the end
 * @param method by which the results are handed over
 * @param variant a number that turns may choose by
 */
record Plan(
        long seed,
        long number,
        Turn turn,
        Matter matter,
        Place place,
        Entry entry,
        int attached,
        boolean rated,
        boolean complains,
        String method,
        int variant) {

    private static final long DIGITS = 100_000_000;
    private static final long SPREAD = 61_803_399; // has no factor in common with the number of phones

    /** How it comes in. */
    enum Entry {
        /** The citizen hands it in, the desk accepts. */
        ONLINE,
        /** The citizen writes a draft first. */
        DRAFT,
        /** The desk enters it for the citizen, which is its acceptance too. */
        COUNTER
    }

    /** What happens to this dossier. */
    static Plan of(long seed, long number) {
        SplittableRandom random = random(seed, number);
        Turn turn = Turn.chosen(random);
        return of(seed, number, turn, random);
    }

    /** The same with its turn given. */
    static Plan of(long seed, long number, Turn turn) {
        SplittableRandom random = random(seed, number);
        Turn.chosen(random);
        return of(seed, number, turn, random);
    }

    private static Plan of(long seed, long number, Turn turn, SplittableRandom random) {
        Matter matter = one(turn.matters(), random);
        return new Plan(
                seed,
                number,
                turn,
                matter,
                random.nextBoolean() ? Place.PHUOC_HUU : Place.NINH_PHUOC,
                one(List.of(Entry.ONLINE, Entry.ONLINE, Entry.ONLINE, Entry.DRAFT, Entry.COUNTER), random),
                random.nextInt(6) == 0 ? 1 + random.nextInt(2) : 0,
                random.nextInt(3) == 0,
                random.nextInt(25) == 0,
                one(List.of("COUNTER", "COUNTER", "POSTAL", "ELECTRONIC"), random),
                random.nextInt(1_000));
    }

    /** The same, of this matter in this place. */
    Plan of(Matter other, Place where) {
        return new Plan(seed, number, turn, other, where, entry, attached, rated, complains, method, variant);
    }

    private static SplittableRandom random(long seed, long number) {
        return new SplittableRandom(seed * 0x9E3779B97F4A7C15L ^ (number + 1) * 0xD1B54A32D192ED03L);
    }

    private static <T> T one(List<T> of, SplittableRandom random) {
        return of.get(random.nextInt(of.size()));
    }

    /** Eight digits that no other number of this seed has. */
    String digits() {
        return "%08d".formatted(Math.floorMod(number * SPREAD + Math.floorMod(seed * 7_919, DIGITS), DIGITS));
    }

    /** The applicant's phone, which only this dossier has. */
    String phone() {
        return "09" + digits();
    }

    /** What keys begin with. */
    String keys() {
        return Long.toHexString(seed) + "-" + number;
    }
}
