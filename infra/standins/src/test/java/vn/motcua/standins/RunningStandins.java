package vn.motcua.standins;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.local.Ports;

/** The stand-ins on free ports and a directory of the test's own, with the few calls tests make. */
public final class RunningStandins implements AutoCloseable {

    public static final String SECRET = "a-secret-of-this-test";
    public static final String API_KEY = "a-key-of-this-test";
    public static final String SMPP_PASSWORD = "smpp-pw";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final ConfigurableApplicationContext context;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final int port;
    private final int smtpPort;
    private final int smppPort;

    private RunningStandins(Path directory, String receipts) {
        port = Ports.free();
        smtpPort = Ports.free();
        smppPort = Ports.free();
        context = StandinsApplication.start(
                "--motcua.standins.http-port=" + port,
                "--motcua.standins.smtp-port=" + smtpPort,
                "--motcua.standins.smpp-port=" + smppPort,
                "--motcua.standins.data-dir=" + directory,
                "--motcua.standins.demo-secret=" + SECRET,
                "--motcua.standins.sms-api-key=" + API_KEY,
                "--motcua.standins.smpp-password=" + SMPP_PASSWORD,
                "--motcua.standins.sms-receipts=" + receipts);
    }

    public static RunningStandins in(Path directory) {
        return new RunningStandins(directory, "");
    }

    /** The same; the SMS providers say at this address what became of messages. */
    public static RunningStandins calling(String receipts, Path directory) {
        return new RunningStandins(directory, receipts);
    }

    public String url() {
        return "http://127.0.0.1:" + port;
    }

    public int smtpPort() {
        return smtpPort;
    }

    public int smppPort() {
        return smppPort;
    }

    public HttpResponse<String> token(String user, String secret) {
        var basic = Base64.getEncoder().encodeToString((user + ":" + secret).getBytes(StandardCharsets.UTF_8));
        return send(request("/oauth2/token")
                .header("Authorization", "Basic " + basic)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials")));
    }

    public HttpResponse<String> postSms(String key, String reference, String text) {
        return postSms("first", key, reference, text);
    }

    public HttpResponse<String> postSms(String provider, String key, String reference, String text) {
        return postSms(provider, key, reference, "0900000001", text);
    }

    public HttpResponse<String> postSms(String provider, String key, String reference, String to, String text) {
        var body = JSON.createObjectNode()
                .put("reference", reference)
                .put("to", to)
                .put("text", text)
                .put("sender", "MOTCUA");
        return send(request("/sms/" + provider + "/v1/messages")
                .header("X-Api-Key", key)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body.toString())));
    }

    public HttpResponse<String> post(String path, String json) {
        return send(request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json)));
    }

    public HttpResponse<String> delete(String path) {
        return send(request(path).DELETE());
    }

    public JsonNode get(String path) {
        return json(send(request(path).GET()));
    }

    public static JsonNode json(HttpResponse<String> response) {
        return JSON.readTree(response.body());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(url() + path)).timeout(Duration.ofSeconds(10));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        http.close();
        context.close();
    }
}
