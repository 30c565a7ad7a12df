package vn.motcua.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.motcua.notification.LedgerClient.refused;
import static vn.motcua.notification.RunningNotification.INTAKE;
import static vn.motcua.notification.RunningNotification.LEDGER;
import static vn.motcua.notification.RunningNotification.MAIL;
import static vn.motcua.notification.RunningNotification.SERVICE;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

/** E-mails that arrived are stopped by their own link, and by nobody who only looks at it. */
class UnsubscribeIT {

    private static final String ONE_CLICK = "List-Unsubscribe=One-Click";

    private final ToldDossier dossier = ToldDossier.another();

    @BeforeEach
    void everybodyIsWell() {
        RunningNotification.everybodyIsWell();
    }

    @Test
    void whoPressesTheButtonGetsNoMoreEmailsAboutTheDossier() throws Exception {
        String token = token("fee-paid");

        click(token)
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .value(page -> assertThat(page).contains("Đã ghi nhận", "pháp luật quy định"));
        dossier.happened("uncollected", 2);

        await().untilAsserted(() -> assertThat(dossier.states()).containsExactly("SENT", "SENT", "SENT", "SUPPRESSED"));
        assertThat(LEDGER.lines(dossier.id())
                        .filter(line -> line.path("channel").asString().equals("email"))
                        .map(line -> line.path("reason").asString("")))
                .containsExactly("", "OPTED_OUT");
        assertThat(INTAKE.stopped()).containsOnlyOnce(dossier.id());
    }

    @Test
    void aScannerThatFollowsTheLinkStopsNothing() throws Exception {
        String token = token("fee-paid");

        for (int look = 0; look < 2; look++) {
            SERVICE.client()
                    .get()
                    .uri("/api/unsubscribe/" + token)
                    .exchange()
                    .expectStatus()
                    .isOk()
                    .expectHeader()
                    .contentTypeCompatibleWith(MediaType.TEXT_HTML)
                    .expectBody(String.class)
                    .value(page -> assertThat(page)
                            .contains("<form method=\"post\">", "name=\"List-Unsubscribe\" value=\"One-Click\"")
                            .doesNotContain("Nguyễn", Samples.CODE));
        }
        dossier.happened("uncollected", 2);

        await().untilAsserted(() -> assertThat(dossier.states()).hasSize(4).containsOnly("SENT"));
        assertThat(INTAKE.stopped()).doesNotContain(dossier.id());
    }

    @Test
    void aMailProgramMaySendEitherEncodingAsOftenAsItLikes() throws Exception {
        String token = token("fee-paid");
        String form = "--x\r\nContent-Disposition: form-data; name=\"List-Unsubscribe\"\r\n\r\nOne-Click\r\n--x--\r\n";

        click(token).expectStatus().isOk();
        post(token, ONE_CLICK, null, MediaType.APPLICATION_FORM_URLENCODED)
                .expectStatus()
                .isOk();
        post(token, form, null, MediaType.parseMediaType("multipart/form-data; boundary=x"))
                .expectStatus()
                .isOk();

        assertThat(INTAKE.stopped()).filteredOn(dossier.id()::equals).hasSize(3);
    }

    @Test
    void whatTheLawHasTheOfficeSayHasNoLink() throws Exception {
        dossier.happened("accepted", 1);
        await().untilAsserted(() -> assertThat(dossier.states()).containsExactly("SENT", "SENT"));

        MimeMessage mail = mail();
        assertThat(mail.getHeader("List-Unsubscribe")).isNull();
        assertThat(mail.getHeader("List-Unsubscribe-Post")).isNull();
    }

    @Test
    void aLinkThatIsNotOursIsRefusedInWordsThatItsReaderUnderstands() throws Exception {
        String token = token("fee-paid");
        String forged = token.substring(0, token.length() - 3) + "AAA";
        String unknown = "x" + token.substring(1);

        refused(get(forged, MediaType.APPLICATION_JSON), 403, "UNSUBSCRIBE_FORGED");
        refused(post(forged, ONE_CLICK, null, MediaType.APPLICATION_FORM_URLENCODED), 403, "UNSUBSCRIBE_FORGED");
        refused(post(unknown, ONE_CLICK, null, MediaType.APPLICATION_FORM_URLENCODED), 403, "UNSUBSCRIBE_FORGED");
        get(forged, MediaType.TEXT_HTML)
                .expectStatus()
                .isForbidden()
                .expectBody(String.class)
                .value(page -> assertThat(page).contains("Liên kết không đúng"));
        refused(post(token, "Other=One", null, MediaType.APPLICATION_FORM_URLENCODED), 400, "ONE_CLICK_MISSING");
        assertThat(INTAKE.stopped()).doesNotContain(dossier.id());
    }

    @Test
    void whatIntakeDoesNotKnowAnyMoreOrCannotSayNowIsToldApart() throws Exception {
        String token = token("fee-paid");

        INTAKE.answers(404);
        refused(post(token, ONE_CLICK, null, MediaType.APPLICATION_FORM_URLENCODED), 404, "DOSSIER_UNKNOWN");
        INTAKE.answers(503);
        refused(post(token, ONE_CLICK, null, MediaType.APPLICATION_FORM_URLENCODED), 503, "TRY_AGAIN");
        click(token)
                .expectStatus()
                .isEqualTo(503)
                .expectBody(String.class)
                .value(page -> assertThat(page).contains("thử lại"));
    }

    /** The token of the e-mail by which this rule's notice came. */
    private String token(String rule) throws MessagingException {
        dossier.happened(rule, 1);
        await().untilAsserted(() -> assertThat(dossier.states()).containsExactly("SENT", "SENT"));
        MimeMessage mail = mail();
        assertThat(mail.getHeader("List-Unsubscribe-Post", null)).isEqualTo(ONE_CLICK);
        String link = mail.getHeader("List-Unsubscribe", null);
        assertThat(link).matches("<https://motcua.khanhhoa.example/api/unsubscribe/[^/>]+>");
        return link.substring(link.lastIndexOf('/') + 1, link.length() - 1);
    }

    private MimeMessage mail() {
        String reference = dossier.notice("email").path("id").asString();
        return Arrays.stream(MAIL.getReceivedMessages())
                .filter(mail -> id(mail).contains(reference))
                .findFirst()
                .orElseThrow();
    }

    private static String id(MimeMessage mail) {
        try {
            return mail.getMessageID();
        } catch (MessagingException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** As a browser does. */
    private static WebTestClient.ResponseSpec click(String token) {
        return post(token, ONE_CLICK, MediaType.TEXT_HTML, MediaType.APPLICATION_FORM_URLENCODED);
    }

    private static WebTestClient.ResponseSpec get(String token, MediaType accepted) {
        return SERVICE.client()
                .get()
                .uri("/api/unsubscribe/" + token)
                .accept(accepted)
                .exchange();
    }

    private static WebTestClient.ResponseSpec post(
            String token, String form, @Nullable MediaType accepted, MediaType encoding) {
        return SERVICE.client()
                .post()
                .uri("/api/unsubscribe/" + token)
                .headers(headers -> {
                    if (accepted != null) {
                        headers.setAccept(List.of(accepted));
                    }
                })
                .contentType(encoding)
                .bodyValue(form)
                .exchange();
    }
}
