package vn.motcua.proof.oracle.world;

import java.time.Instant;
import java.util.Date;
import org.bson.Document;

/** A parked lane as a service stores it; {@code waiting} is how many records queue in it. */
public record Parked(Kind service, String dossier, String code, String reason, Instant since, long waiting) {

    static Parked from(Kind service, Document lane, long waiting) {
        Date since = lane.getDate("since");
        return new Parked(
                service,
                lane.getString("_id"),
                String.valueOf(lane.get("code")),
                String.valueOf(lane.get("reason")),
                since == null ? Instant.EPOCH : since.toInstant(),
                waiting);
    }
}
