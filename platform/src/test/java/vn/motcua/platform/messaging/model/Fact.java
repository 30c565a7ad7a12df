package vn.motcua.platform.messaging.model;

/**
 * An event as it is kept in a journal and sent.
 *
 * @param lane the dossier: key and subject
 * @param detail what its readers need: the leg, and after {@code !} who finds it impossible
 * @param cause command key, event id or timer that caused it
 * @param readable false for garbage
 */
record Fact(
        String id,
        String source,
        String lane,
        long sequence,
        String type,
        String detail,
        String cause,
        boolean readable) {

    /** An event before it has its place in a journal. */
    record Draft(String type, String detail) {}

    static Fact garbage(String id, String lane) {
        return new Fact(id, "", lane, 0, "garbage", "", "", false);
    }

    boolean isForged() {
        return id.startsWith("forged");
    }

    /** Announced by an office, and not by somebody who only says so. */
    boolean isGenuine() {
        return readable && !isForged();
    }

    String leg() {
        int mark = detail.indexOf('!');
        return mark < 0 ? detail : detail.substring(0, mark);
    }

    boolean impossibleFor(String service) {
        return detail.endsWith("!" + service);
    }

    @Override
    public String toString() {
        return source + "#" + sequence + " " + type + " " + detail + " (" + id + ")";
    }
}
