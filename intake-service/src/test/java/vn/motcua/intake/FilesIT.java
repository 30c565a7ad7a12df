package vn.motcua.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.http.HttpHeaders;
import org.springframework.http.client.MultipartBodyBuilder;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

/** Files up and down on real GridFS, over two instances. */
class FilesIT {

    private static final byte[] PDF = content(3 * 1024 * 1024);

    @Test
    void aFileComesBackAsItWentInForThoseEntitledOnly() {
        String id = RunningIntake.submit("3.000722").path("id").asString();
        String key = RunningIntake.key();
        JsonNode attached = RunningIntake.json(upload(0, id, RunningIntake.CITIZEN, key, "giay-chung-sinh", PDF)
                .expectStatus()
                .isCreated());
        assertThat(attached.path("sha256").asString()).hasSize(64);
        assertThat(attached.path("type").asString()).isEqualTo("PDF");
        String again = RunningIntake.json(upload(1, id, RunningIntake.CITIZEN, key, "giay-chung-sinh", PDF)
                        .expectStatus()
                        .isCreated())
                .path("fileId")
                .asString();
        assertThat(again).isEqualTo(attached.path("fileId").asString());

        String path = "/api/dossiers/" + id + "/files/" + again;
        byte[] read = RunningIntake.get(bigClient(), path, RunningIntake.DESK)
                .expectStatus()
                .isOk()
                .expectHeader()
                .contentType("application/pdf")
                .expectBody()
                .returnResult()
                .getResponseBody();
        assertThat(read).isEqualTo(PDF);
        RunningIntake.problem(
                RunningIntake.get(RunningIntake.client(0), path, RunningIntake.OTHER_CITIZEN), 404, "DOSSIER_UNKNOWN");
        RunningIntake.problem(
                RunningIntake.get(RunningIntake.client(0), path, RunningIntake.OTHER_DESK), 404, "DOSSIER_UNKNOWN");
    }

    @Test
    void refusedFilesLeaveNothingBehind() {
        String id = RunningIntake.submit("3.000722").path("id").asString();
        long before = stored();
        String key = RunningIntake.key();
        RunningIntake.problem(
                upload(0, id, RunningIntake.CITIZEN, key, "giay-chung-sinh", content(11 * 1024 * 1024)),
                413,
                "FILE_TOO_LARGE");
        RunningIntake.problem(
                upload(0, id, RunningIntake.CITIZEN, key, "giay-chung-sinh", "MZ a program".getBytes(UTF_8)),
                422,
                "FILE_TYPE_REFUSED");
        RunningIntake.problem(upload(0, id, RunningIntake.CITIZEN, key, "ho-chieu", PDF), 422, "COMPONENT_UNKNOWN");
        RunningIntake.problem(
                upload(0, id, RunningIntake.OTHER_CITIZEN, key, "giay-chung-sinh", PDF), 404, "DOSSIER_UNKNOWN");
        RunningIntake.json(upload(0, id, RunningIntake.CITIZEN, key, "to-khai", PDF)
                .expectStatus()
                .isCreated());
        RunningIntake.problem(
                upload(1, id, RunningIntake.CITIZEN, key, "to-khai", content(1000)), 422, "IDEMPOTENCY_KEY_REUSED");
        assertThat(stored()).isEqualTo(before + 1);
    }

    @Test
    void aFileSentByCurlIsTaken() {
        String id = RunningIntake.submit("3.000722").path("id").asString();
        String body = """
                --b
                Content-Disposition: form-data; name="component"

                to-khai
                --b
                Content-Disposition: form-data; name="file"; filename="to-khai.pdf"
                Content-Type: application/octet-stream

                %PDF-1.7
                --b--
                """.replace("\n", "\r\n");
        RunningIntake.json(
                raw(id, "multipart/form-data; boundary=b", body).expectStatus().isCreated());
        String partial = body.replace("name=\"component\"", "name=\"colour\"");
        RunningIntake.problem(raw(id, "multipart/form-data; boundary=b", partial), 400, "REQUEST_INVALID");
        RunningIntake.problem(raw(id, "application/json", "{}"), 415, "MEDIA_TYPE_UNSUPPORTED");
    }

    private static WebTestClient.ResponseSpec raw(String id, String type, String body) {
        return RunningIntake.client(0)
                .post()
                .uri("/api/dossiers/" + id + "/files")
                .header(HttpHeaders.AUTHORIZATION, RunningIntake.CITIZEN)
                .header("Idempotency-Key", RunningIntake.key())
                .header(HttpHeaders.CONTENT_TYPE, type)
                .bodyValue(body.getBytes(UTF_8))
                .exchange();
    }

    private static WebTestClient.ResponseSpec upload(
            int turn, String id, String bearer, String key, String component, byte[] content) {
        MultipartBodyBuilder parts = new MultipartBodyBuilder();
        parts.part("component", component);
        parts.part("file", new ByteArrayResource(content)).filename("giay.pdf");
        return RunningIntake.client(turn)
                .post()
                .uri("/api/dossiers/" + id + "/files")
                .header(HttpHeaders.AUTHORIZATION, bearer)
                .header("Idempotency-Key", key)
                .bodyValue(parts.build())
                .exchange();
    }

    private static long stored() {
        return RunningIntake.one()
                .bean(ReactiveMongoTemplate.class)
                .estimatedCount("fs.files")
                .block();
    }

    private static WebTestClient bigClient() {
        return RunningIntake.two()
                .client()
                .mutate()
                .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(20 * 1024 * 1024))
                .build();
    }

    private static byte[] content(int size) {
        byte[] content = new byte[size];
        Arrays.fill(content, (byte) 'x');
        byte[] signature = "%PDF-1.7\n".getBytes(UTF_8);
        System.arraycopy(signature, 0, content, 0, signature.length);
        return content;
    }
}
