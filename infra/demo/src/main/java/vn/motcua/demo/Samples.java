package vn.motcua.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Valid submissions, one for each procedure, as intake ships them. */
public final class Samples {

    private Samples() {}

    /** The body of a valid submission for a procedure. */
    public static String of(String procedure) {
        try (InputStream body = Samples.class.getResourceAsStream("/samples/" + procedure + ".json")) {
            if (body == null) {
                throw new IllegalArgumentException("no sample for " + procedure);
            }
            return new String(body.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
