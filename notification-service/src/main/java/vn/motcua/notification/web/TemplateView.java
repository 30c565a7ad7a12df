package vn.motcua.notification.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.notification.template.NoticeTemplate;
import vn.motcua.notification.template.TemplateReads;

/**
 * One text, and all that its author needs.
 *
 * @param agency code; {@code *} for all; so is {@code procedure}
 * @param template what holds here now, which may be another's; null for the shipped text
 * @param shipped the text that the service carries
 * @param fields what a text may use
 * @param parts what a text may include
 * @param versions of this text, the oldest first; their text is null where it was withdrawn
 */
record TemplateView(
        String rule,
        String medium,
        String agency,
        String procedure,
        @Nullable String template,
        String shipped,
        List<String> fields,
        List<String> parts,
        List<NoticeTemplate.Version> versions) {

    static TemplateView of(TemplateReads.Known known) {
        return new TemplateView(
                known.key().rule(),
                known.key().medium().label(),
                known.key().agency(),
                known.key().procedure(),
                known.template(),
                known.shipped(),
                known.vocabulary().fields(),
                known.vocabulary().parts(),
                known.versions());
    }
}
