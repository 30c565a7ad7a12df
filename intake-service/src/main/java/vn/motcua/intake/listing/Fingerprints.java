package vn.motcua.intake.listing;

import org.apache.commons.codec.digest.DigestUtils;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/** Content hashes, by which a reader can tell without the content whether it changed. */
final class Fingerprints {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .build();

    private Fingerprints() {}

    /** SHA-256 of the content as JSON with sorted fields, in hex. */
    static String of(ListingContent content) {
        return DigestUtils.sha256Hex(JSON.writeValueAsString(content));
    }
}
