package vn.motcua.notification.smtp;

import jakarta.activation.DataHandler;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.nio.charset.StandardCharsets;
import org.eclipse.angus.mail.util.MailStreamProvider;
import vn.motcua.notification.Message;

/** What an e-mail says, put together part by part: as text, and the same as HTML for who can read that; and what goes with it. */
final class MailContent {

    /** Where it is not named, the library looks for it on the class path with each part, which takes longer than all the rest. */
    private static final String PROVIDER = "jakarta.mail.util.StreamProvider";

    static {
        if (System.getProperty(PROVIDER) == null) {
            System.setProperty(PROVIDER, MailStreamProvider.class.getName());
        }
    }

    private static final String PDF = "application/pdf";

    private MailContent() {}

    static Multipart of(Message message) throws MessagingException {
        Multipart said =
                new MimeMultipart("alternative", words(message.text(), "plain"), words(message.html(), "html"));
        Message.Attachment enclosed = message.attachment();
        return enclosed == null ? said : new MimeMultipart("mixed", whole(said), form(enclosed));
    }

    private static BodyPart whole(Multipart said) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setContent(said);
        return part;
    }

    private static BodyPart form(Message.Attachment enclosed) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(enclosed.pdf(), PDF)));
        part.setDisposition(Part.ATTACHMENT);
        part.setFileName(enclosed.name());
        part.setHeader("Content-Transfer-Encoding", "base64");
        return part;
    }

    private static BodyPart words(String words, String subtype) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(words, StandardCharsets.UTF_8.name(), subtype);
        return part;
    }
}
