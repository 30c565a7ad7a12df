package vn.motcua.notification.smtp;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import org.eclipse.angus.mail.util.MailStreamProvider;
import vn.motcua.notification.Message;

/** What an e-mail says, put together part by part: as text, and the same as HTML for who can read that. */
final class MailContent {

    /** Where it is not named, the library looks for it on the class path with each part, which takes longer than all the rest. */
    private static final String PROVIDER = "jakarta.mail.util.StreamProvider";

    static {
        if (System.getProperty(PROVIDER) == null) {
            System.setProperty(PROVIDER, MailStreamProvider.class.getName());
        }
    }

    private MailContent() {}

    static Multipart of(Message message) throws MessagingException {
        return new MimeMultipart("alternative", words(message.text(), "plain"), words(message.html(), "html"));
    }

    private static BodyPart words(String words, String subtype) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(words, StandardCharsets.UTF_8.name(), subtype);
        return part;
    }
}
