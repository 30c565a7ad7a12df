package vn.motcua.notification.smtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.BodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import vn.motcua.notification.Medium;
import vn.motcua.notification.Message;
import vn.motcua.notification.NotTaken;
import vn.motcua.notification.Undeliverable;

/** The e-mail channel against a real SMTP server, and against one that plays foul. */
class EmailChannelTest {

    private static final Message MESSAGE = new Message(
            "ref", "an@example.vn", "Đã tiếp nhận hồ sơ", "Kính gửi ông/bà An", "<p>Kính gửi ông/bà An</p>");

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void anEmailArrivesAsTextAndHtmlInVietnamese() throws Exception {
        assertThat(sending(port(), MESSAGE)).isNull();

        MimeMessage arrived = server.getReceivedMessages()[0];
        assertThat(arrived.getSubject()).isEqualTo("Đã tiếp nhận hồ sơ");
        assertThat(arrived.getHeader("From", null)).contains("khong-tra-loi@motcua.local");
        assertThat(arrived.getHeader("Auto-Submitted", null)).isEqualTo("auto-generated");
        assertThat(arrived.getContent()).isInstanceOf(MimeMultipart.class);
        assertThat(texts((MimeMultipart) arrived.getContent()))
                .contains("Kính gửi ông/bà An")
                .contains("<p>Kính gửi ông/bà An</p>");
    }

    @Test
    void onlyAnOfficialMailboxIsAskedForASignedReceipt() throws Exception {
        sending(Medium.EMAIL, port(), MESSAGE);
        sending(Medium.MAILBOX, port(), MESSAGE);

        MimeMessage toPerson = server.getReceivedMessages()[0];
        MimeMessage toOffice = server.getReceivedMessages()[1];
        assertThat(toPerson.getHeader("Disposition-Notification-To")).isNull();
        assertThat(toOffice.getHeader("Disposition-Notification-To", null)).isEqualTo("van-thu@motcua.local");
        assertThat(toOffice.getHeader("Disposition-Notification-Options", null)).contains("pkcs7-signature", "sha256");
    }

    @Test
    void whatCanBeStoppedSaysHowWithOneClickAndNothingElseDoes() throws Exception {
        sending(port(), stoppable());
        sending(port(), MESSAGE);

        MimeMessage stoppable = server.getReceivedMessages()[0];
        MimeMessage other = server.getReceivedMessages()[1];
        assertThat(stoppable.getHeader("List-Unsubscribe", null)).isEqualTo("<https://khanhhoa.example/stop>");
        assertThat(stoppable.getHeader("List-Unsubscribe-Post", null)).isEqualTo("List-Unsubscribe=One-Click");
        assertThat(other.getHeader("List-Unsubscribe")).isNull();
        assertThat(other.getHeader("List-Unsubscribe-Post")).isNull();
    }

    @Test
    void whereThereIsAMailboxForItItCanBeStoppedByMailToo() throws Exception {
        sending(Medium.EMAIL, port(), stoppable(), settings("", "ngung-nhan@khanhhoa.example"));

        assertThat(server.getReceivedMessages()[0].getHeader("List-Unsubscribe", null))
                .matches("<https://khanhhoa.example/stop>,\\s+<mailto:ngung-nhan@khanhhoa.example\\?subject=ref>");
    }

    @Test
    void whatCannotBeDeliveredGoesBackToTheMailboxForIt() throws Exception {
        sending(Medium.EMAIL, port(), MESSAGE, settings("tra-lai@khanhhoa.example", ""));
        sending(port(), MESSAGE);

        assertThat(returnPath(0)).isEqualTo("<tra-lai@khanhhoa.example>");
        assertThat(returnPath(1)).isEqualTo("<khong-tra-loi@motcua.local>");
        assertThat(server.getReceivedMessages()[0].getHeader("From", null)).contains("khong-tra-loi@motcua.local");
    }

    private String returnPath(int mail) throws Exception {
        return server.getReceivedMessages()[mail].getHeader("Return-Path", null);
    }

    private static Message stoppable() {
        return new Message(
                MESSAGE.reference(),
                MESSAGE.to(),
                MESSAGE.subject(),
                MESSAGE.text(),
                MESSAGE.html(),
                null,
                "https://khanhhoa.example/stop",
                null,
                null);
    }

    @Test
    void aFormGoesWithTheEmailWhoseTextsAndHeadersStayAsTheyAre() throws Exception {
        byte[] pdf = {'%', 'P', 'D', 'F', 0, (byte) 0xFF, '\r', '\n', 13, 10, 10};
        sending(port(), with(new Message.Attachment("mau-01-H32.50.05-261120-0012.pdf", pdf)));

        MimeMessage arrived = server.getReceivedMessages()[0];
        MimeMultipart parts = (MimeMultipart) arrived.getContent();
        assertThat(arrived.getContentType()).startsWith("multipart/mixed");
        assertThat(arrived.getMessageID()).isEqualTo("<ref@motcua.local>");
        assertThat(arrived.getHeader("List-Unsubscribe", null)).isEqualTo("<https://khanhhoa.example/stop>");
        assertThat(texts((MimeMultipart) parts.getBodyPart(0).getContent()))
                .contains("Kính gửi ông/bà An")
                .contains("<p>Kính gửi ông/bà An</p>");
        BodyPart form = parts.getBodyPart(parts.getCount() - 1);
        assertThat(form.getDisposition()).isEqualTo("attachment");
        assertThat(form.getFileName()).isEqualTo("mau-01-H32.50.05-261120-0012.pdf");
        assertThat(form.getContentType()).startsWith("application/pdf");
        assertThat(form.getInputStream().readAllBytes()).isEqualTo(pdf);
    }

    private static Message with(Message.Attachment form) {
        Message plain = stoppable();
        return new Message(
                plain.reference(),
                plain.to(),
                plain.subject(),
                plain.text(),
                plain.html(),
                null,
                plain.unsubscribe(),
                null,
                form);
    }

    @Test
    void aRepeatedEmailHasTheSameMessageId() throws Exception {
        sending(port(), MESSAGE);
        sending(port(), MESSAGE);

        for (MimeMessage arrived : server.getReceivedMessages()) {
            assertThat(arrived.getMessageID()).isEqualTo("<ref@motcua.local>");
        }
        assertThat(server.getReceivedMessages()).hasSize(2);
    }

    @Test
    void aWrongAddressIsForGood() {
        Message wrong = new Message("ref", "khong phai dia chi", "s", "t", "h");

        assertThat(sending(port(), wrong)).isInstanceOf(Undeliverable.class).hasMessage("ADDRESS_INVALID");
    }

    @Test
    void aServerThatIsAwayTookNothing() {
        int port = port();
        server.stop();

        assertThat(sending(port, MESSAGE)).isInstanceOf(NotTaken.class).hasMessage("UNREACHABLE");
    }

    @Test
    void anUnknownMailboxIsForGoodAndAFullOneIsNot() throws IOException {
        try (var unknown = new FoulSmtpServer("RCPT", "550 no such mailbox")) {
            assertThat(sending(unknown.port(), MESSAGE))
                    .isInstanceOf(Undeliverable.class)
                    .hasMessage("SMTP 550");
        }
        try (var full = new FoulSmtpServer("RCPT", "452 mailbox full")) {
            assertThat(sending(full.port(), MESSAGE))
                    .isInstanceOf(NotTaken.class)
                    .hasMessage("SMTP 452");
        }
    }

    @Test
    void aConnectionThatBreaksBeforeTheContentIsCertainAndAfterItIsNot() throws IOException {
        try (var early = new FoulSmtpServer("DATA", FoulSmtpServer.HANG_UP)) {
            assertThat(sending(early.port(), MESSAGE)).isInstanceOf(NotTaken.class);
        }
        try (var late = new FoulSmtpServer(FoulSmtpServer.CONTENT, FoulSmtpServer.HANG_UP)) {
            assertThat(sending(late.port(), MESSAGE)).isInstanceOf(SmtpFailures.UncertainMail.class);
        }
    }

    private int port() {
        return server.getSmtp().getPort();
    }

    private static String texts(MimeMultipart content) throws Exception {
        StringBuilder all = new StringBuilder();
        for (int part = 0; part < content.getCount(); part++) {
            Object inner = content.getBodyPart(part).getContent();
            all.append(inner instanceof MimeMultipart parts ? texts(parts) : inner);
        }
        return all.toString();
    }

    private static @Nullable Throwable sending(int port, Message message) {
        return sending(Medium.EMAIL, port, message);
    }

    private static @Nullable Throwable sending(Medium medium, int port, Message message) {
        return sending(medium, port, message, settings("", ""));
    }

    private static EmailProperties settings(String bouncesTo, String unsubscribeTo) {
        return new EmailProperties(
                "khong-tra-loi@motcua.local",
                "Một cửa liên thông",
                "motcua.local",
                "van-thu@motcua.local",
                bouncesTo,
                unsubscribeTo);
    }

    private static @Nullable Throwable sending(Medium medium, int port, Message message, EmailProperties settings) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        sender.getJavaMailProperties().put("mail.smtp.timeout", "2000");
        EmailChannel channel = new EmailChannel(medium, sender, settings);
        return catchThrowable(() -> channel.send(message).block(Duration.ofSeconds(10)));
    }
}
