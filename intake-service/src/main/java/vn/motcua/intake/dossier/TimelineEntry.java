package vn.motcua.intake.dossier;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.contracts.EventTypes;
import vn.motcua.contracts.dossier.DossierEvent;
import vn.motcua.contracts.dossier.DossierEventTypes;
import vn.motcua.contracts.dossier.DossierStatus;

/**
 * One line of the dossier's story.
 *
 * @param event what happened: the wire type without prefix and version, e.g. {@code dossier.accepted}
 * @param status after it
 * @param leg which leg it concerns; null for the whole
 * @param agency whose doing or turn it is; null for the citizen's or nobody's
 */
public record TimelineEntry(
        Instant at,
        String event,
        DossierStatus status,
        @Nullable String leg,
        @Nullable String agency) {

    private static final EventTypes TYPES = DossierEventTypes.table();

    static TimelineEntry of(
            DossierEvent event, DossierStatus status, Instant at, @Nullable String leg, @Nullable String agency) {
        return new TimelineEntry(at, name(TYPES.typeOf(event)), status, leg, agency);
    }

    private static String name(String type) {
        return type.substring("vn.motcua.".length(), type.lastIndexOf(".v"));
    }
}
