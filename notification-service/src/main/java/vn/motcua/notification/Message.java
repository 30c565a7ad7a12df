package vn.motcua.notification;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A notice as it goes out.
 *
 * @param reference stable: the provider's reference and the e-mail's Message-ID come from it
 * @param to phone number or e-mail address
 * @param subject empty for an SMS
 * @param html empty for an SMS
 * @param form what the provider has the words of; null where we send our own
 * @param unsubscribe where whoever gets it stops further ones; empty if there is nothing to stop
 * @param about null until it is known
 * @param attachment what goes with it; null for nothing, and by every medium but e-mail
 */
public record Message(
        String reference,
        String to,
        String subject,
        String text,
        String html,
        @Nullable Form form,
        String unsubscribe,
        @Nullable About about,
        @Nullable Attachment attachment) {

    /** A message in words of our own. */
    public Message(String reference, String to, String subject, String text, String html) {
        this(reference, to, subject, text, html, null, "", null, null);
    }

    /** A message in words that the provider has. */
    public Message(String reference, String to, String subject, String text, String html, Form form) {
        this(reference, to, subject, text, html, form, "", null, null);
    }

    /**
     * What it is about, beside its words.
     *
     * @param dossier id
     * @param lookup mã tra cứu
     */
    public record About(String dossier, String lookup) {}

    /** The same, and what it is about. */
    Message about(String dossier, String lookup) {
        return new Message(
                reference, to, subject, text, html, form, unsubscribe, new About(dossier, lookup), attachment);
    }

    /**
     * A printed form (mẫu phiếu), as PDF.
     *
     * @param name of the file, in ASCII
     */
    public record Attachment(String name, byte[] pdf) {}

    /** The same with this; null for nothing. */
    Message enclosing(@Nullable Attachment enclosed) {
        return new Message(reference, to, subject, text, html, form, unsubscribe, about, enclosed);
    }

    /**
     * A text that was registered with the provider beforehand (mẫu tin đã đăng ký), and what is to be filled in.
     *
     * @param rule whose text it is
     * @param values by the names that were registered
     */
    public record Form(String rule, Map<String, String> values) {
        public Form {
            values = Map.copyOf(values);
        }
    }

    /** What may be kept of it: the whole SMS, but only the subject of an e-mail, which greets by name. */
    String keepsake() {
        return subject.isEmpty() ? text : subject;
    }
}
