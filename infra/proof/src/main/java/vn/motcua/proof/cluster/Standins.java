package vn.motcua.proof.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** The world outside, which does as it is told. */
public record Standins(String url) {

    /** All providers of SMS, and what they say of messages. */
    public static final String FAULTS = "/sms/v1/faults";

    public static final String RECEIPTS = "/sms/v1/receipts";

    /** The first of them. */
    public static final String FAULTS_OF_THE_FIRST = "/sms/first/v1/faults";

    /** The message centre, which would send again what comes again. */
    public static final String FAULTS_OF_THE_CENTRE = "/sms/centre/v1/faults";

    /** From now on whoever is at this path does so, after so many milliseconds. */
    public void become(String path, String mode, int delayMillis) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url + path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "{\"mode\":\"%s\",\"delayMillis\":%d}".formatted(mode, delayMillis)))
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            http.send(request, HttpResponse.BodyHandlers.discarding());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
