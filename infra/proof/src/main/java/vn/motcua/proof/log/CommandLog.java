package vn.motcua.proof.log;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The driver's append-only file: one line before a command leaves, one for each answer or its absence, one for each dossier
 * that is left.
 */
public final class CommandLog implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final BufferedWriter file;

    private CommandLog(BufferedWriter file) {
        this.file = file;
    }

    /** Opens the file at its end; it is made if it is not there. */
    public static CommandLog open(Path path) {
        try {
            return new CommandLog(Files.newBufferedWriter(
                    path, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** One line of the file: one of them is set. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Line(
            @Nullable Sent sent,
            @Nullable Answered answered,
            @Nullable Left left) {}

    /** A command with everything it was answered, in order. */
    public record Entry(Sent sent, List<Answered> answers) {
        public Entry {
            answers = List.copyOf(answers);
        }

        /** Whether any try was answered with success. */
        public boolean done() {
            return answers.stream().anyMatch(Answered::done);
        }

        /** Whether it was refused for good and no try was answered with success. */
        public boolean refused() {
            return !done() && answers.stream().anyMatch(answer -> !answer.unknown());
        }
    }

    /** About to leave. */
    public void sent(Sent sent) {
        append(new Line(sent, null, null));
    }

    /** Answered, or not. */
    public void answered(Answered answered) {
        append(new Line(null, answered, null));
    }

    /** Nothing more will be done with this dossier. */
    public void left(Left left) {
        append(new Line(null, null, left));
    }

    private synchronized void append(Line line) {
        try {
            file.write(JSON.writeValueAsString(line));
            file.newLine();
            file.flush();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** All commands of a file, in the order in which they were first sent. */
    public static Collection<Entry> read(Path path) {
        Map<String, Entry> entries = new LinkedHashMap<>();
        each(path, line -> add(entries, line));
        return entries.values();
    }

    /** Where the driver left its dossiers, in the order in which it did. */
    public static List<Left> leftIn(Path path) {
        List<Left> left = new ArrayList<>();
        each(path, line -> Stream.ofNullable(line.left()).forEach(left::add));
        return left;
    }

    private static void each(Path path, Consumer<Line> consumer) {
        try (var lines = Files.lines(path, StandardCharsets.UTF_8)) {
            lines.map(line -> JSON.readValue(line, Line.class)).forEach(consumer);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void add(Map<String, Entry> entries, Line line) {
        Sent sent = line.sent();
        if (sent != null) {
            entries.putIfAbsent(sent.key(), new Entry(sent, List.of()));
        }
        Answered answered = line.answered();
        if (answered != null) {
            entries.computeIfPresent(answered.key(), (key, entry) -> {
                List<Answered> answers = new ArrayList<>(entry.answers());
                answers.add(answered);
                return new Entry(entry.sent(), answers);
            });
        }
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
