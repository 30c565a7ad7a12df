package vn.motcua.notification.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.notification.inbox.Letter;

/**
 * A letter with its text.
 *
 * @param dossier id
 * @param lookup mã tra cứu
 * @param text in lines and paragraphs, no HTML
 * @param readAt null until it was read
 */
record LetterView(
        String id,
        String dossier,
        String lookup,
        String subject,
        String text,
        Instant at,
        @Nullable Instant readAt) {

    static LetterView of(Letter letter) {
        return new LetterView(
                letter.reference(),
                letter.dossier(),
                letter.lookup(),
                letter.subject(),
                letter.text(),
                letter.at(),
                letter.readAt());
    }
}
