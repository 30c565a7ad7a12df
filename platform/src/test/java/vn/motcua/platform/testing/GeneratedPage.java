package vn.motcua.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A page of the documents that is drawn from code. A stale one fails; {@code -Dmotcua.docs=write} writes it anew. */
public final class GeneratedPage {

    private GeneratedPage() {}

    /** The page says this, or is made to say it. */
    public static void check(Path page, String expected) throws IOException {
        if ("write".equals(System.getProperty("motcua.docs"))) {
            Files.writeString(page, expected);
        }
        assertThat(page).as("run ./motcua docs to draw it anew").content().isEqualTo(expected);
    }
}
