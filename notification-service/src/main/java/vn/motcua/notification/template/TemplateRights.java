package vn.motcua.notification.template;

import org.jspecify.annotations.Nullable;
import vn.motcua.platform.journal.Problem;
import vn.motcua.platform.security.Caller;
import vn.motcua.platform.security.Role;

/** Who may read and write which texts. */
final class TemplateRights {

    private static final Role[] EVERYWHERE = {Role.AUDITOR, Role.OPERATOR, Role.ADMIN};
    private static final Role[] AT_THEIR_AGENCY = {Role.DESK, Role.OFFICER, Role.HEAD};

    private TemplateRights() {}

    /** An agency's texts are its head's and its administrator's; a procedure's, which all desks use, the province's. */
    static void mustWrite(TemplateKey key, Caller caller) {
        if (!key.isOfAgency() && !key.isOfProcedure()) {
            throw Problem.invalid(
                    "TEMPLATE_SCOPE_MISSING", "Say for which agency or for which procedure the text is, or for both.");
        }
        if (!key.isOfAgency()) {
            caller.mustBe(Role.ADMIN);
        } else if (!caller.at(key.agency(), Role.HEAD, Role.ADMIN)) {
            throw Problem.forbidden("An agency's texts are written by its head or its administrator.");
        }
    }

    /** Texts of one agency are read there and by those who supervise, all others by everybody who works here. */
    static void mustRead(String agency, Caller caller) {
        if (caller.is(EVERYWHERE)) {
            return;
        }
        String own = caller.agencyAs(AT_THEIR_AGENCY);
        if (!agency.equals(TemplateKey.ANY) && !agency.equals(own)) {
            throw Problem.forbidden("These are another agency's texts.");
        }
    }

    /** The agency whose texts are meant: the one asked for, or the caller's own; any, if there is neither. */
    static String agency(@Nullable String wanted, Caller caller) {
        String own = caller.agency() == null ? TemplateKey.ANY : caller.agency();
        return wanted == null ? own : wanted;
    }
}
