package vn.motcua.standins.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.standins.RunningStandins;

/** Mail sent over real SMTP is listed for its recipient, repeats of a Message-ID counted. */
class MailIT {

    @TempDir
    static Path directory;

    private static final int MEGABYTE = 1 << 20;

    private static RunningStandins standins;

    @BeforeAll
    static void start() {
        standins = RunningStandins.in(directory);
    }

    @AfterAll
    static void stop() {
        standins.close();
    }

    @Test
    void aMailIsListedWithItsTextInVietnamese() throws Exception {
        var mail = mail("<one@motcua.test>", "an@example.test");
        mail.setText("Hồ sơ của ông/bà đã được tiếp nhận.", "UTF-8");
        Transport.send(mail);
        var listed = standins.get("/mail/v1/messages?to=an@example.test");
        assertThat(listed).hasSize(1);
        assertThat(listed.get(0).get("messageId").asString()).isEqualTo("<one@motcua.test>");
        assertThat(listed.get(0).get("subject").asString()).isEqualTo("Tiếp nhận hồ sơ");
        assertThat(listed.get(0).get("text").asString()).isEqualTo("Hồ sơ của ông/bà đã được tiếp nhận.");
        assertThat(listed.get(0).get("html").asBoolean()).isFalse();
        assertThat(listed.get(0).get("count").asInt()).isEqualTo(1);
    }

    @Test
    void aRepeatedMessageIdIsListedOnceAndCounted() throws Exception {
        for (var time = 0; time < 2; time++) {
            var mail = mail("<two@motcua.test>", "binh@example.test");
            mail.setContent(alternatives());
            Transport.send(mail);
        }
        var listed = standins.get("/mail/v1/messages?to=binh@example.test");
        assertThat(listed).hasSize(1);
        assertThat(listed.get(0).get("count").asInt()).isEqualTo(2);
        assertThat(listed.get(0).get("html").asBoolean()).isTrue();
        assertThat(listed.get(0).get("text").asString()).isEqualTo("chữ");
    }

    @Test
    void whatIsAttachedDoesNotStay() throws Exception {
        var attachment = new MimeBodyPart();
        attachment.attachFile(
                Files.write(directory.resolve("form.pdf"), new byte[MEGABYTE]).toFile());
        var before = usedMemory();
        for (var number = 0; number < 40; number++) {
            var mail = mail("<attached-%d@motcua.test>".formatted(number), "chi@example.test");
            mail.setContent(new MimeMultipart(attachment));
            Transport.send(mail);
        }
        assertThat(standins.get("/mail/v1/messages?to=chi@example.test")).hasSize(40);
        assertThat(usedMemory() - before).isLessThan(10 * MEGABYTE);
    }

    private static long usedMemory() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static MimeMultipart alternatives() throws MessagingException {
        var text = new MimeBodyPart();
        text.setText("chữ", "UTF-8");
        var html = new MimeBodyPart();
        html.setText("<p>chữ</p>", "UTF-8", "html");
        return new MimeMultipart("alternative", text, html);
    }

    private static MimeMessage mail(String messageId, String to) throws MessagingException {
        var settings = new Properties();
        settings.put("mail.smtp.host", "127.0.0.1");
        settings.put("mail.smtp.port", Integer.toString(standins.smtpPort()));
        var mail = new MimeMessage(Session.getInstance(settings)) {
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", messageId);
            }
        };
        mail.setFrom(new InternetAddress("motcua@example.test"));
        mail.setRecipient(Message.RecipientType.TO, new InternetAddress(to));
        mail.setSubject("Tiếp nhận hồ sơ", "UTF-8");
        return mail;
    }
}
