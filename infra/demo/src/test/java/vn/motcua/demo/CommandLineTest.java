package vn.motcua.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody types after {@code ./motcua}: a mistyped word is refused before anything is built or started for it. */
class CommandLineTest {

    private static final String COMMAND = Home.checkout().resolve("motcua").toString();

    /** What the script said, and how it ended. */
    private record Said(int exit, String text) {}

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "bogus          | there is no command bogus",
                "bogus --help   | there is no command bogus",
                "demo --trace   | demo does not take \"--trace\"",
                "demo once      | demo does not take \"once\"",
                "demo --clock   | demo does not take \"--clock\"",
                "demo --clock --once | demo does not take \"--clock --once\"",
                "up down        | up does not take \"down\"",
                "up --once      | up does not take \"--once\"",
                "down now       | down does not take \"now\"",
                "users an       | users does not take \"an\"",
                "status --jsn   | status does not take \"--jsn\"",
                "token          | token does not take \"\"",
                "sample a b     | sample does not take \"a b\"",
                "import a b     | import does not take \"a b\"",
                "logs gatway    | there is no log of gatway",
            })
    void whatNobodyKnowsIsRefused(String words, String sentence) throws Exception {
        Said said = type(words.split(" "));

        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.text()).startsWith("motcua: " + sentence);
    }

    @ParameterizedTest
    @ValueSource(strings = {"help", "--help", "demo --help", "demo --once --help", "prove -h", "import --help"})
    void whoAsksWhatThereIsStartsNothing(String words) throws Exception {
        Said said = type(words.split(" "));

        assertThat(said.exit()).isZero();
        assertThat(said.text()).contains("./motcua demo [--once]", "./motcua test");
    }

    private static Said type(String... words) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(List.of(COMMAND));
        line.addAll(List.of(words));
        Process process = new ProcessBuilder(line).redirectErrorStream(true).start();
        String text = process.inputReader().readAllAsString();
        return new Said(process.waitFor(), text);
    }
}
