package vn.motcua.notification.smtp;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import java.io.UnsupportedEncodingException;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import vn.motcua.notification.Medium;
import vn.motcua.notification.Message;
import vn.motcua.notification.NoticeChannel;

/**
 * E-mail over SMTP, as text and HTML. The blocking library works on threads made for that. An official mailbox is asked to say,
 * signed if it can, that the e-mail was read (RFC 8098); a person is not, but can stop further ones with one click (RFC 8058), and
 * gets the printed form with it if there is one.
 */
class EmailChannel implements NoticeChannel {

    private static final String SIGNED_RECEIPT =
            "signed-receipt-protocol=optional,pkcs7-signature; signed-receipt-micalg=optional,sha256";

    private final Medium medium;
    private final JavaMailSender sender;
    private final EmailProperties settings;

    EmailChannel(Medium medium, JavaMailSender sender, EmailProperties settings) {
        this.medium = medium;
        this.sender = sender;
        this.settings = settings;
    }

    @Override
    public Medium medium() {
        return medium;
    }

    @Override
    public String provider() {
        return medium.label();
    }

    @Override
    public Mono<Void> send(Message message) {
        return Mono.<Void>fromRunnable(() -> hand(message)).subscribeOn(Schedulers.boundedElastic());
    }

    private void hand(Message message) {
        Session session = sender.createMimeMessage().getSession();
        NoticeMail mail = new NoticeMail(session, "<" + message.reference() + "@" + settings.domain() + ">");
        try {
            write(mail, message);
            sender.send(mail);
        } catch (MessagingException | UnsupportedEncodingException | MailException failure) {
            throw SmtpFailures.meaning(failure, mail.started());
        }
    }

    private void write(NoticeMail mail, Message message) throws MessagingException, UnsupportedEncodingException {
        mail.setFrom(new InternetAddress(settings.from(), settings.sender(), UTF_8.name()));
        mail.setRecipient(RecipientType.TO, new InternetAddress(message.to(), true));
        mail.setSubject(message.subject(), UTF_8.name());
        mail.setContent(MailContent.of(message));
        mail.setHeader("Auto-Submitted", "auto-generated");
        if (!settings.bouncesTo().isBlank()) {
            mail.setEnvelopeFrom(settings.bouncesTo());
        }
        if (!message.unsubscribe().isEmpty()) {
            mail.setHeader("List-Unsubscribe", unsubscribe(message));
            mail.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        if (medium == Medium.MAILBOX) {
            mail.setHeader("Disposition-Notification-To", settings.receiptsTo());
            mail.setHeader("Disposition-Notification-Options", SIGNED_RECEIPT);
        }
    }

    /** The notice's reference tells those who read the mailbox which dossier is meant. */
    private String unsubscribe(Message message) {
        String page = "<" + message.unsubscribe() + ">";
        return settings.unsubscribeTo().isBlank()
                ? page
                : page + ",\r\n <mailto:" + settings.unsubscribeTo() + "?subject=" + message.reference() + ">";
    }
}
