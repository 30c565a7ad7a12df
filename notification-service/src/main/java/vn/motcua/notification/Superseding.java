package vn.motcua.notification;

import java.util.List;

/**
 * Of what waits only the newest is said (chỉ báo tin mới nhất), where a rule says so: what nobody tried yet gives way to the next
 * notice of the same rule to the same recipient by the same medium.
 */
final class Superseding {

    private Superseding() {}

    /** All of them, with those given up that give way to one that is there anew; the first so many were known before. */
    static List<Notice> among(List<Notice> all, int known) {
        List<Notice> anew = all.subList(known, all.size());
        return all.stream()
                .map(notice -> anew.stream().anyMatch(newer -> replaces(newer, notice)) ? givenUp(notice) : notice)
                .toList();
    }

    private static boolean replaces(Notice newer, Notice older) {
        return newer.intent().supersedes(older.intent()) && isUntried(older);
    }

    private static boolean isUntried(Notice notice) {
        return notice.open()
                && notice.state() == Notice.State.CREATED
                && notice.attempts().isEmpty();
    }

    /** What came of a try that had begun when its notice gave way: unless somebody took it, it is not tried again. */
    static Notice after(Notice before, Notice tried) {
        return isSuperseded(before) && !tried.state().reaches() ? givenUp(tried) : tried;
    }

    static boolean isSuperseded(Notice notice) {
        return Delivery.Suppressed.SUPERSEDED.equals(notice.reason());
    }

    private static Notice givenUp(Notice it) {
        return new Notice(
                it.intent(),
                Notice.State.SUPPRESSED,
                it.provider(),
                it.attempts(),
                it.receipt(),
                null,
                Delivery.Suppressed.SUPERSEDED,
                it.recipient(),
                it.text(),
                it.heldUntil());
    }
}
