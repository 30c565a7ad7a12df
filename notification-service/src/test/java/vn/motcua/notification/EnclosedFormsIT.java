package vn.motcua.notification;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.motcua.notification.RunningNotification.INTAKE;
import static vn.motcua.notification.RunningNotification.MAIL;
import static vn.motcua.notification.RunningNotification.SERVICE;

import jakarta.mail.BodyPart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.motcua.platform.security.Role;
import vn.motcua.platform.testing.TestTokens;

/** E-mails with the form that intake prints, over real SMTP and HTTP. */
class EnclosedFormsIT {

    private static final byte[] FORM = "%PDF-1.7 phiếu".getBytes(UTF_8);
    private static final String SAYS_SO = "được gửi kèm thư này";

    private final ToldDossier dossier = ToldDossier.another();

    @BeforeEach
    @AfterEach
    void everybodyIsWell() {
        RunningNotification.everybodyIsWell();
    }

    @Test
    void theEmailHasTheFormAndSaysSo() throws Exception {
        INTAKE.prints(200, FORM);
        dossier.happened("supplement", 1);

        BodyPart form = form(mail()).orElseThrow();
        assertThat(form.getFileName()).isEqualTo("mau-02-" + Samples.CODE + ".pdf");
        assertThat(form.getContentType()).startsWith("application/pdf");
        assertThat(form.getInputStream().readAllBytes()).isEqualTo(FORM);
        assertThat(text(mail())).contains("Phiếu yêu cầu bổ sung hồ sơ " + SAYS_SO);
        assertThat(INTAKE.formsAsked())
                .contains("/internal/dossiers/" + dossier.id() + "/forms/02.pdf?formNumber=H32.50.05%2FHDHS-2026-0001");
    }

    @Test
    void theLetterSaysWhereTheFormIsToBeHad() {
        dossier.happened("accepted", 1);
        dossier.awaitLetter("SENT");

        String account = TestTokens.bearer(IntakeStub.account(dossier.id()), null, Role.CITIZEN);
        InboxClient inbox = new InboxClient(SERVICE.client(), account);
        String text = InboxClient.body(inbox.read(dossier.letter().path("id").asString()))
                .path("text")
                .asString();
        assertThat(text)
                .contains("https://motcua.khanhhoa.example/api/dossiers/" + dossier.id() + "/forms/01.pdf")
                .doesNotContain(SAYS_SO);
    }

    @Test
    void aFormThatIsNotThereAnyMoreHoldsNothingUp() throws Exception {
        INTAKE.prints(404, new byte[0]);
        dossier.happened("apology", 1);

        assertThat(form(mail())).isEmpty();
        assertThat(text(mail())).doesNotContain(SAYS_SO);
    }

    @Test
    void aFormThatIsTooLargeIsLeftOut() throws Exception {
        INTAKE.prints(200, new byte[1024 * 1024 + 1]);
        dossier.happened("apology", 1);

        assertThat(form(mail())).isEmpty();
        assertThat(text(mail())).doesNotContain(SAYS_SO);
    }

    @Test
    void whileIntakePrintsNothingTheEmailWaitsAndThenHasTheForm() throws Exception {
        INTAKE.prints(200, FORM);
        INTAKE.failsToPrint(2);
        dossier.happened("apology", 1);

        assertThat(form(mail())).isPresent();
        assertThat(dossier.notice("email")
                        .path("attempts")
                        .get(0)
                        .path("outcome")
                        .asString())
                .isEqualTo("NOT_TAKEN");
        assertThat(dossier.notice("email").path("attempts").size()).isGreaterThan(2);
    }

    @Test
    void whatIntakeNeverPrintsIsNotWaitedForForEver() throws Exception {
        INTAKE.prints(503, new byte[0]);
        dossier.happened("apology", 1);

        assertThat(form(mail())).isEmpty();
        assertThat(dossier.notice("email").path("attempts").size()).isGreaterThan(Enclosures.PATIENCE);
        assertThat(dossier.notice("sms").path("state").asString()).isEqualTo("SENT");
    }

    /** The one e-mail about the dossier. */
    private MimeMessage mail() {
        await().untilAsserted(() ->
                assertThat(dossier.notice("email").path("state").asString()).isEqualTo("SENT"));
        String id = "<" + dossier.notice("email").path("id").asString() + "@motcua.local>";
        return Arrays.stream(MAIL.getReceivedMessages())
                .filter(mail -> id.equals(messageId(mail)))
                .findFirst()
                .orElseThrow();
    }

    private static String messageId(MimeMessage mail) {
        try {
            return mail.getMessageID();
        } catch (jakarta.mail.MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static Optional<BodyPart> form(MimeMessage mail) throws Exception {
        MimeMultipart parts = (MimeMultipart) mail.getContent();
        BodyPart last = parts.getBodyPart(parts.getCount() - 1);
        return last.getFileName() == null ? Optional.empty() : Optional.of(last);
    }

    private static String text(MimeMessage mail) throws Exception {
        Part part = mail;
        while (part.getContent() instanceof MimeMultipart parts) {
            part = parts.getBodyPart(0);
        }
        return part.getContent().toString();
    }
}
