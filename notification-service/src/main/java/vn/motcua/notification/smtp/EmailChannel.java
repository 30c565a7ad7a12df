package vn.motcua.notification.smtp;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import vn.motcua.notification.Medium;
import vn.motcua.notification.Message;
import vn.motcua.notification.NoticeChannel;

/** E-mail over SMTP, as text and HTML. The blocking library works on threads made for that. */
@Component
@EnableConfigurationProperties(EmailProperties.class)
class EmailChannel implements NoticeChannel {

    private final JavaMailSender sender;
    private final EmailProperties settings;

    EmailChannel(JavaMailSender sender, EmailProperties settings) {
        this.sender = sender;
        this.settings = settings;
    }

    @Override
    public Medium medium() {
        return Medium.EMAIL;
    }

    @Override
    public String provider() {
        return medium().label();
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
        MimeMessageHelper helper = new MimeMessageHelper(mail, true, StandardCharsets.UTF_8.name());
        helper.setValidateAddresses(true);
        helper.setFrom(settings.from(), settings.sender());
        helper.setTo(message.to());
        helper.setSubject(message.subject());
        helper.setText(message.text(), message.html());
        mail.setHeader("Auto-Submitted", "auto-generated");
    }
}
