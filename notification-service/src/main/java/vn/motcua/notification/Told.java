package vn.motcua.notification;

import java.time.Instant;
import java.util.List;

/**
 * That somebody at the desk told the applicant by other means (báo bằng cách khác) what no channel could carry.
 *
 * @param references of the notices that it makes up for
 * @param how by what means, in words; no personal data
 * @param by user id
 */
public record Told(List<String> references, String how, String by, Instant at) {
    public Told {
        references = List.copyOf(references);
    }
}
