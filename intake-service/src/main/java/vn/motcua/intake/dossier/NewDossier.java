package vn.motcua.intake.dossier;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.contracts.dossier.Channel;

/**
 * A dossier as somebody wants to hand it in, not yet checked.
 *
 * @param channel null for the usual one of who hands it in
 * @param form answers as nested objects
 * @param notices null for the usual channels
 * @param paperReceivedAt when it was taken on paper during an outage; null if it comes in now
 */
public record NewDossier(
        String procedure,
        String area,
        @Nullable Channel channel,
        Person applicant,
        Map<String, Object> form,
        List<Paper> papers,
        @Nullable Notify notices,
        @Nullable Instant paperReceivedAt) {

    /** The applicant as written; anything may be missing. */
    public record Person(
            @Nullable String fullName,
            @Nullable String personalId,
            @Nullable String phone,
            @Nullable String email,
            @Nullable String address,
            @Nullable String relation) {}
}
