package vn.motcua.demo.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import vn.motcua.demo.Home;
import vn.motcua.platform.testing.GeneratedPage;

/** {@code docs/configuration.md} says every property that there is, and files set no other. */
class ConfigurationPageTest {

    private static final Path HOME = Home.checkout();

    private final ConfigurationPage page = new ConfigurationPage(HOME);

    @Test
    void thePageListsEveryProperty() throws IOException {
        String written = Files.readString(HOME.resolve("infra/demo/src/test/resources/pages/configuration.md"));

        GeneratedPage.check(HOME.resolve("docs/configuration.md"), page.drawn(written));
        assertThat(page.settings())
                .as("each has a table")
                .isNotEmpty()
                .allSatisfy(setting -> assertThat(page.drawn(written))
                        .contains("| `" + setting.name().replace("*", "{name}") + "` |"));
    }

    @Test
    void everyPropertyHasAMeaning() {
        assertThat(page.settings())
                .as("write @param into the Javadoc of its record")
                .allSatisfy(setting ->
                        assertThat(setting.meaning()).as(setting.name()).isNotBlank());
    }

    @Test
    void noFileSetsWhatNoRecordKnows() {
        assertThat(page.unknownKeys()).isEmpty();
    }
}
