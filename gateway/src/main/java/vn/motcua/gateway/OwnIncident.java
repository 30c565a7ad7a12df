package vn.motcua.gateway;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/** A service that the door leaves alone for too long, in the form in which services show what waits. */
record OwnIncident(
        String id,
        String service,
        String kind,
        String dossier,
        String subject,
        String code,
        String reason,
        OffsetDateTime since,
        int attempts,
        OffsetDateTime nextTry,
        String owner,
        String agency,
        String whatToDo,
        List<String> waiting,
        Map<String, String> details) {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    static OwnIncident of(OpenBreakers.Away away) {
        return new OwnIncident(
                "gateway:" + OpenBreakers.KIND + ":" + away.service(),
                "gateway",
                OpenBreakers.KIND,
                "",
                away.service(),
                OpenBreakers.KIND,
                "breaker " + away.service() + " is " + away.state(),
                local(away.since()),
                away.failures(),
                local(away.nextTry()),
                "operator",
                "",
                "See whether the service is up; the breaker closes by itself at the next calls that succeed.",
                List.of(),
                Map.of("state", away.state().name()));
    }

    private static OffsetDateTime local(Instant moment) {
        return moment.atZone(ZONE).toOffsetDateTime();
    }
}
