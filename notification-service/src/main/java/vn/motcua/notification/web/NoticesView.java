package vn.motcua.notification.web;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.motcua.notification.Attempt;
import vn.motcua.notification.Intent;
import vn.motcua.notification.Medium;
import vn.motcua.notification.Notice;
import vn.motcua.notification.Notices;
import vn.motcua.notification.Receipt;
import vn.motcua.notification.Told;
import vn.motcua.notification.text.SmsSize;

/**
 * The ledger of a dossier as it is shown: no address in full, no e-mail text.
 *
 * @param told what the desk told by other means
 * @param unreachedSince since when something could not be told by any channel; null if all was
 */
record NoticesView(
        String dossier,
        List<Line> items,
        List<Told> told,
        @Nullable Instant unreachedSince) {

    /**
     * One notice.
     *
     * @param id also the provider's reference and the left side of the e-mail's Message-ID
     * @param agency code of the agency that is told; null for the applicant and the desk
     * @param heldUntil the morning for which it was kept when it came at a quiet hour; null if it was not
     * @param recipient masked; null until one was used
     * @param text the SMS, or the subject of the e-mail; null until sent
     * @param size what the SMS costs; null for others, and until sent
     * @param resend which notice it says again, and who wanted that; null for what a rule asked for
     * @param provider who carries it
     * @param reason why it failed, was suppressed or is held until {@code nextAttemptAt}; null otherwise
     * @param receipt the provider's best word of what became of it; null until there is one
     */
    record Line(
            String id,
            String rule,
            Intent.@Nullable Resend resend,
            String audience,
            @Nullable String agency,
            String channel,
            String provider,
            Notice.State state,
            Instant createdAt,
            @Nullable Instant nextAttemptAt,
            @Nullable Instant heldUntil,
            @Nullable String recipient,
            @Nullable String text,
            @Nullable SmsSize size,
            @Nullable String reason,
            @Nullable Receipt receipt,
            List<Attempt> attempts) {

        static Line of(Notice notice) {
            return new Line(
                    notice.intent().reference(),
                    notice.intent().rule(),
                    notice.intent().resend(),
                    notice.intent().audience().name().toLowerCase(Locale.ROOT),
                    notice.intent().agency(),
                    notice.intent().medium().label(),
                    notice.provider(),
                    notice.state(),
                    notice.intent().createdAt(),
                    notice.nextAttemptAt(),
                    notice.heldUntil(),
                    notice.recipient(),
                    notice.text(),
                    sizeOf(notice),
                    notice.reason(),
                    notice.receipt(),
                    notice.attempts());
        }
    }

    private static @Nullable SmsSize sizeOf(Notice notice) {
        String text = notice.text();
        return text == null || notice.intent().medium() != Medium.SMS ? null : SmsSize.of(text);
    }

    static NoticesView of(Notices ledger) {
        return new NoticesView(
                ledger.dossier(),
                ledger.notices().stream().map(Line::of).toList(),
                ledger.told(),
                ledger.unreachedSince());
    }
}
