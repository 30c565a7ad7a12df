package vn.motcua.demo;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import vn.motcua.workingtime.StartRule;

/** Answers {@code ./motcua due}: one question from its options, or a batch from its input, line by line. */
final class DueCommand {

    private static final int LINES_BETWEEN_LOOKS = 1_000;
    private static final String USAGE = """
            ./motcua due --from T --amount N --unit U [--pause FROM/TO]... [--start-rule R]
            ./motcua due --batch [--start-rule R]      lines from,amount,unit[,from/to...] on standard input

              T   local time 2026-02-13T16:00, or with an offset
              U   working-minute, working-hour, working-day, day, month, same-day
              R   acceptance (if none is given) or next-day-after-15h
            """;

    private final InputLines in;
    private final PrintStream out;
    private final PrintStream err;

    DueCommand(InputLines in, PrintStream out, PrintStream err) {
        this.in = in;
        this.out = out;
        this.err = err;
    }

    /** The exit code: 0, 2 for a question that cannot be answered, 1 when nobody reads the answers. */
    int run(List<String> words) {
        if (words.contains("--help")) {
            out.print(USAGE);
            return 0;
        }
        try {
            DueOptions options = DueOptions.of(words);
            StartRule rule = options.rule();
            if (options.batch()) {
                return batch(rule);
            }
            out.println(options.question().answer(rule));
            return 0;
        } catch (IOException e) {
            err.println("motcua: standard input cannot be read: " + e.getMessage());
            return 2;
        } catch (RuntimeException e) {
            err.println("motcua: " + said(e));
            return 2;
        }
    }

    private int batch(StartRule rule) throws IOException {
        int line = 0;
        for (String question = in.next(); question != null; question = in.next()) {
            out.println(answer(question, rule));
            line++;
            boolean look = line % LINES_BETWEEN_LOOKS == 0 || !in.ready();
            if (look && out.checkError()) {
                return 1;
            }
        }
        return 0;
    }

    private static String answer(String question, StartRule rule) {
        if (question.isEmpty()) {
            return "error: the line is empty";
        }
        if (question.length() > InputLines.LONGEST) {
            return "error: the line is longer than " + InputLines.LONGEST + " characters";
        }
        try {
            return DueQuestion.ofLine(question).answer(rule);
        } catch (RuntimeException e) {
            return "error: " + said(e);
        }
    }

    private static String said(RuntimeException e) {
        String message = e.getMessage();
        return message == null ? e.getClass().getSimpleName() : message;
    }
}
