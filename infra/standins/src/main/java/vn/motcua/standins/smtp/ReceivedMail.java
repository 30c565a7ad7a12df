package vn.motcua.standins.smtp;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A mail as one recipient got it.
 *
 * @param to the recipient of the SMTP envelope
 * @param text the plain text part; empty when there is none
 * @param html whether it has an HTML part too
 * @param at when the first copy came
 * @param count how many copies with this Message-ID came
 */
record ReceivedMail(String messageId, String to, String subject, String text, boolean html, Instant at, int count) {

    /** The mail that has just come. */
    static ReceivedMail from(String to, MimeMessage message) {
        try {
            var texts = new ArrayList<String>();
            var html = collect(message, texts);
            return new ReceivedMail(
                    orEmpty(message.getMessageID()),
                    to,
                    orEmpty(message.getSubject()),
                    String.join("\n", texts).replace("\r\n", "\n"),
                    html,
                    Instant.now(),
                    1);
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException("a received mail cannot be read", e);
        }
    }

    /** The same mail after another copy came. */
    ReceivedMail again(ReceivedMail copy) {
        return new ReceivedMail(messageId, to, subject, text, html, at, count + copy.count);
    }

    /** Adds the plain text parts to the list and tells whether there is an HTML part. */
    private static boolean collect(Part part, List<String> texts) throws MessagingException, IOException {
        var content = part.getContent();
        if (content instanceof Multipart parts) {
            var html = false;
            for (var i = 0; i < parts.getCount(); i++) {
                BodyPart inner = parts.getBodyPart(i);
                html |= collect(inner, texts);
            }
            return html;
        }
        if (part.isMimeType("text/plain")) {
            texts.add(content.toString());
        }
        return part.isMimeType("text/html");
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
