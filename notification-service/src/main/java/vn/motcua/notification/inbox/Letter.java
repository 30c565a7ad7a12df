package vn.motcua.notification.inbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A letter in the inbox of an account (thư trong hộp thư). Personal data: it is kept for as long as the settings say.
 *
 * @param reference of the notice that it is
 * @param account user id of whose inbox it lies in
 * @param number its place there: each has the one after the letter before, and can be seen only once that can be
 * @param dossier id
 * @param lookup mã tra cứu
 * @param at when it was laid there
 * @param readAt when it was first read; null until then
 */
public record Letter(
        String reference,
        String account,
        long number,
        String dossier,
        String lookup,
        String subject,
        String text,
        Instant at,
        @Nullable Instant readAt) {}
