package vn.motcua.proof.oracle.world;

import java.time.Instant;
import java.util.List;

/**
 * What the providers took, as they say themselves.
 *
 * @param letters references of what lies in inboxes on the portal
 */
public record Delivered(List<Sms> sms, List<Mail> mails, List<String> letters) {

    /** The medium of letters in an inbox, which are handed over to nobody. */
    public static final String LETTER = "PORTAL";

    public Delivered {
        sms = List.copyOf(sms);
        mails = List.copyOf(mails);
        letters = List.copyOf(letters);
    }

    /**
     * A message of a provider of SMS, or of Zalo.
     *
     * @param at when it was sent
     * @param accepted how often it was really sent
     */
    public record Sms(String reference, Instant at, int accepted) {}

    /**
     * An e-mail as one recipient got it.
     *
     * @param at when the first copy came
     * @param count how many copies with this Message-ID came
     */
    public record Mail(String messageId, String to, Instant at, int count) {

        /** The notice's reference inside the Message-ID. */
        public String reference() {
            int at = messageId.indexOf('@');
            int start = messageId.startsWith("<") ? 1 : 0;
            return at < start ? messageId : messageId.substring(start, at);
        }
    }
}
