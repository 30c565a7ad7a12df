package vn.motcua.notification.webhook;

import org.jspecify.annotations.Nullable;
import vn.motcua.platform.journal.Problem;
import vn.motcua.platform.security.Caller;
import vn.motcua.platform.security.Role;

/** Who may have partners told, and who may read what they were told. */
final class WebhookRights {

    private static final Role[] EVERYWHERE = {Role.AUDITOR, Role.OPERATOR, Role.ADMIN};
    private static final Role[] AT_THEIR_AGENCY = {Role.PARTNER, Role.HEAD};

    private WebhookRights() {}

    /** Administrators: of the province for all agencies, of an agency for their own. */
    static void mustWrite(String agency, Caller caller) {
        caller.mustBe(Role.ADMIN);
        if (caller.agency() != null && !caller.agency().equals(agency)) {
            throw Problem.forbidden("You administrate another agency.");
        }
    }

    /** The agency whose subscriptions the caller may read; null for all. */
    static @Nullable String readable(Caller caller) {
        return caller.is(EVERYWHERE) ? null : caller.agencyAs(AT_THEIR_AGENCY);
    }

    /** What is another agency's is as unknown as what does not exist. */
    static Subscription mustRead(Subscription subscription, Caller caller) {
        String agency = readable(caller);
        if (!subscription.exists() || agency != null && !agency.equals(subscription.agency())) {
            throw Subscription.unknown();
        }
        return subscription;
    }

    /** Whoever may change it, and the partner itself. */
    static Subscription mustReplay(Subscription subscription, Caller caller) {
        Subscription readable = mustRead(subscription, caller);
        if (!caller.at(readable.agency(), Role.PARTNER)) {
            mustWrite(readable.agency(), caller);
        }
        return readable;
    }
}
