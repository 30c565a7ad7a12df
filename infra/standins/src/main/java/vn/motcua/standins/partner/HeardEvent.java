package vn.motcua.standins.partner;

import tools.jackson.databind.JsonNode;

/**
 * An event that the partner heard of.
 *
 * @param id of the webhook
 * @param sequence 1, 2, 3 … within {@code source}
 * @param times how often it came: again after a lost answer, and when somebody had it sent again
 */
record HeardEvent(String id, String type, String dossier, String source, long sequence, int times) {

    static HeardEvent first(String id, JsonNode body) {
        return new HeardEvent(
                id,
                body.path("type").asString(),
                body.path("dossier").asString(),
                body.path("source").asString(),
                body.path("sequence").asLong(),
                1);
    }

    /** The same, come once more. */
    HeardEvent again() {
        return new HeardEvent(id, type, dossier, source, sequence, times + 1);
    }
}
