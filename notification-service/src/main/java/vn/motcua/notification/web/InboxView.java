package vn.motcua.notification.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.notification.inbox.Inbox;
import vn.motcua.notification.inbox.Letter;

/**
 * One page of an inbox, the newest first.
 *
 * @param next what to ask for as {@code after}; null on the last page
 * @param unread how many letters of the whole inbox nobody read
 */
record InboxView(List<Line> items, @Nullable String next, long unread) {

    /**
     * A letter without its text.
     *
     * @param dossier id
     * @param lookup mã tra cứu
     * @param readAt null until it was read
     */
    record Line(
            String id,
            String dossier,
            String lookup,
            String subject,
            Instant at,
            @Nullable Instant readAt) {

        static Line of(Letter letter) {
            return new Line(
                    letter.reference(),
                    letter.dossier(),
                    letter.lookup(),
                    letter.subject(),
                    letter.at(),
                    letter.readAt());
        }
    }

    /** From one letter more than the page holds, if there are that many. */
    static InboxView of(Inbox.Found found, int size) {
        List<Letter> shown = found.items().stream().limit(size).toList();
        boolean more = found.items().size() > size;
        return new InboxView(
                shown.stream().map(Line::of).toList(),
                more ? String.valueOf(shown.getLast().number()) : null,
                found.unread());
    }
}
