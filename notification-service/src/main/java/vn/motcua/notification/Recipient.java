package vn.motcua.notification;

import org.jspecify.annotations.Nullable;

/**
 * Who is told.
 *
 * @param agency code, for an audience of agencies; null for the applicant and the dossier's desk, of which there is one
 */
record Recipient(Audience audience, @Nullable String agency) {

    /** What tells it apart from all others that the same event has. */
    String key() {
        return agency == null ? audience.name() : audience.name() + "@" + agency;
    }
}
