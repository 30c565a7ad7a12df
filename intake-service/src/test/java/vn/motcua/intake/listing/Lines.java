package vn.motcua.intake.listing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;

/** Untidy sample lines, made up in the shape of the portal's. */
final class Lines {

    private Lines() {}

    /** The line of this code in {@code full.jsonl} or {@code entries.jsonl}. */
    static String line(String file, String code) {
        try (InputStream in = Objects.requireNonNull(Lines.class.getResourceAsStream("/listings/" + file))) {
            String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Arrays.stream(all.split("\n"))
                    .filter(line -> line.startsWith("{\"code\":\"" + code + "\""))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static PublishedLine read(String file, String code) {
        return PortalLines.read(line(file, code));
    }
}
