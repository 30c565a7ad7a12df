package vn.motcua.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code ./motcua due}, from words and lines in to lines out. */
class DueCommandTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "--from 2026-02-13T16:00 --amount 3 --unit working-day, 2026-02-25T16:00+07:00",
        "--unit working-day --amount 3 --from 2026-02-13T16:00:59, 2026-02-25T16:00+07:00",
        "--from 2026-02-13T09:00Z --amount 3 --unit working-day, 2026-02-25T16:00+07:00",
        "--from 2026-02-13T10:00+01:00 --amount 3 --unit working-day, 2026-02-25T16:00+07:00",
        "--from 2026-02-13T16:00 --amount 3 --unit working-day --start-rule next-day-after-15h, 2026-02-25T17:00+07:00",
        "--from 2026-11-20T09:00 --amount 90 --unit working-minute, 2026-11-20T10:30+07:00",
        "--from 2026-11-20T09:00 --amount 8 --unit working-hour, 2026-11-23T09:00+07:00",
        "--from 2026-11-02T10:15 --amount 12 --unit day, 2026-11-16T07:30+07:00",
        "--from 2026-03-31T09:15 --amount 3 --unit month, 2026-06-30T09:15+07:00",
        "--from 2026-11-20T09:00 --amount 1 --unit same-day, 2026-11-20T17:00+07:00",
        "--from 2026-11-20T15:01 --unit same-day, 2026-11-23T17:00+07:00",
        "--from 2026-11-21T09:00 --amount 0 --unit day, 2026-11-23T07:30+07:00",
        "--from 2026-11-04T09:00 --amount 5 --unit working-day --pause 2026-11-05T09:00/2026-11-09T10:00,"
                + " 2026-11-13T10:00+07:00",
        "--from 2026-11-02T08:00 --amount 1 --unit working-day --pause 2026-11-03T10:00/2026-11-03T11:00"
                + " --pause 2026-11-02T13:00/2026-11-02T17:00, 2026-11-03T14:30+07:00",
    })
    void aQuestionHasOneAnswer(String words, String answer) {
        assertThat(run(words, "")).isZero();
        assertThat(printed()).isEqualTo(answer + System.lineSeparator());
        assertThat(err.size()).isZero();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "\"\"                                                              | due needs --unit",
                "--from 2026-02-13T16:00 --unit day                              | due needs --amount",
                "--amount 3 --unit day                                           | due needs --from",
                "--from 2026-02-13T16:00 --amount 3 --unit week                  | no unit 'week'; there are working-minute",
                "--from 2026-02-13T16:00 --amount 3 --unit WORKING_DAY           | no unit 'WORKING_DAY'",
                "--from 2026-02-13T16:00 --amount -3 --unit day                  | must not be negative: -3",
                "--from 2026-02-13T16:00 --amount 3.5 --unit day                 | the amount '3.5' is not a whole number",
                "--from 2026-02-13T16:00 --amount three --unit day               | the amount 'three' is not a whole number",
                "--from 2026-02-13T16:00 --amount 99999999999 --unit day         | '99999999999' is beyond any time limit",
                "--from 2026-02-13T16:00 --amount 2147483647 --unit month        | no data for the year",
                "--from 2026-02-13T16:00 --amount 2147483647 --unit working-day  | no data for the year 2029",
                "--from 2024-02-13T16:00 --amount 1 --unit day                   | no data for the year 2024",
                "--from 2026-02-30T16:00 --amount 1 --unit day                   | '2026-02-30T16:00' is no time such as",
                "--from 2026-02-13 --amount 1 --unit day                         | '2026-02-13' is no time such as",
                "--from +999999999-12-31T23:59-18:00 --amount 1 --unit day       | motcua: ",
                "--from 2026-02-13T16:00 --amount 2 --unit same-day              | Within the day is one day",
                "--from 2026-02-13T16:00 --amount 2 --unit day --pause 2026-02-13T16:00 | is not FROM/TO",
                "--from 2026-02-13T16:00 --amount 2 --unit day --pause 2026-02-24T16:00/2026-02-23T16:00 | ends before it begins",
                "--from 2026-02-13T16:00 --amount 2 --unit day --pause 2026-02-23T16:00/ | '' is no time",
                "--from 2026-02-13T16:00 --amount 2 --unit day --start-rule now  | no start rule 'now'; there are acceptance",
                "--from 2026-02-13T16:00 --from 2026-02-13T16:00                 | --from is given twice",
                "--form 2026-02-13T16:00                                         | due has no option '--form'",
                "--amount 3 --from                                               | --from needs a value",
                "--from --amount 3                                               | --from needs a value",
                "--batch --unit day                                              | everything but --start-rule",
                "--batch --pause 2026-02-24T16:00/2026-02-25T16:00               | everything but --start-rule",
            })
    void aBadQuestionIsOneLineOfComplaint(String words, String complaint) {
        assertThat(run(words, "")).isEqualTo(2);
        assertThat(out.size()).isZero();
        assertThat(err.toString(StandardCharsets.UTF_8))
                .startsWith("motcua: ")
                .contains(complaint)
                .hasLineCount(1);
    }

    @Test
    void aBatchIsAnsweredLineByLineWhateverStandsInIt() {
        String lines = "\uFEFF" + """
                2026-02-13T16:00,3,working-day\r

                2026-02-13T16:00,three,working-day \s
                 2026-11-04T09:00 , 5 , working-day , 2026-11-05T09:00/2026-11-09T10:00 ,\t
                2026-11-02T08:00,1,working-day,2026-11-03T10:00/2026-11-03T11:00,2026-11-02T13:00/2026-11-02T17:00
                2026-11-02T08:00,1
                \0\u2028;DROP
                2028-12-29T16:00,2,working-day
                2026-11-20T09:00,1,same-day""";

        assertThat(run("--batch", lines)).isZero();
        assertThat(printed().lines())
                .containsExactly(
                        "2026-02-25T16:00+07:00",
                        "error: the line is empty",
                        "error: the amount 'three' is not a whole number",
                        "2026-11-13T10:00+07:00",
                        "2026-11-03T14:30+07:00",
                        "error: expected from,amount,unit[,from/to...], not '2026-11-02T08:00,1'",
                        "error: expected from,amount,unit[,from/to...], not '??;DROP'",
                        "error: The working calendar 2026.11 has no data for the year 2029",
                        "2026-11-20T17:00+07:00");
        assertThat(err.size()).isZero();
    }

    @Test
    void aBatchHonoursTheStartRule() {
        run("--batch --start-rule next-day-after-15h", "2026-02-13T16:00,3,working-day\n");

        assertThat(printed()).isEqualTo("2026-02-25T17:00+07:00" + System.lineSeparator());
    }

    @Test
    void anEmptyBatchHasNoAnswers() {
        assertThat(run("--batch", "")).isZero();
        assertThat(out.size()).isZero();
    }

    @Test
    void aLineWithoutEndIsRefusedAndTheNextAnswered() {
        run("--batch", "x".repeat(3 * InputLines.LONGEST) + "\n2026-02-13T16:00,3,working-day");

        assertThat(printed().lines())
                .containsExactly("error: the line is longer than 1048576 characters", "2026-02-25T16:00+07:00");
    }

    @Test
    void aBatchAsksForTheNextLineOnlyWhenTheLastIsAnswered() {
        Reader asking = new StringReader("2026-02-13T16:00,3,working-day\n".repeat(3)) {
            @Override
            public boolean ready() {
                return false;
            }

            @Override
            public int read() throws IOException {
                int read = super.read();
                if (read == '\n') {
                    assertThat(printed().lines().count()).isLessThanOrEqualTo(2);
                }
                return read;
            }
        };

        new DueCommand(new InputLines(asking), new PrintStream(out), new PrintStream(err)).run(List.of("--batch"));

        assertThat(printed().lines()).hasSize(3);
    }

    @Test
    void aBatchStopsWhenNobodyReadsItsAnswers() {
        PrintStream closed = new PrintStream(new OutputStream() {
            @Override
            public void write(int octet) throws IOException {
                throw new IOException("broken pipe");
            }
        });
        Reader endless = new Reader() {
            @Override
            public int read(char[] buffer, int offset, int length) {
                buffer[offset] = '\n';
                return 1;
            }

            @Override
            public void close() {}
        };

        assertThat(new DueCommand(new InputLines(endless), closed, new PrintStream(err)).run(List.of("--batch")))
                .isEqualTo(1);
    }

    @Test
    void anInputThatCannotBeReadIsSaid() {
        Reader broken = new Reader() {
            @Override
            public int read(char[] buffer, int offset, int length) throws IOException {
                throw new IOException("Is a directory");
            }

            @Override
            public void close() {}
        };

        assertThat(new DueCommand(new InputLines(broken), new PrintStream(out), new PrintStream(err, true))
                        .run(List.of("--batch")))
                .isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("standard input cannot be read: Is a directory");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "--batch --help"})
    void helpIsGiven(String words) {
        assertThat(run(words, "")).isZero();
        assertThat(printed()).contains("--batch", "working-minute", "next-day-after-15h");
    }

    @Test
    void thousandsOfLinesHaveThousandsOfAnswers() {
        String lines = IntStream.range(0, 20_000)
                .mapToObj(i -> "2026-02-13T16:00," + i % 100 + ",working-hour")
                .collect(Collectors.joining("\n"));

        assertThat(run("--batch", lines)).isZero();
        assertThat(printed().lines()).hasSize(20_000).allMatch(line -> line.endsWith("+07:00"));
    }

    private int run(String words, String input) {
        List<String> arguments = Arrays.stream(words.split(" +", -1))
                .filter(word -> !word.isEmpty())
                .toList();
        PrintStream printing = new PrintStream(out, false, StandardCharsets.UTF_8);
        PrintStream complaining = new PrintStream(err, true, StandardCharsets.UTF_8);
        int code = new DueCommand(new InputLines(new StringReader(input)), printing, complaining).run(arguments);
        printing.flush();
        return code;
    }

    private String printed() {
        return out.toString(StandardCharsets.UTF_8);
    }
}
