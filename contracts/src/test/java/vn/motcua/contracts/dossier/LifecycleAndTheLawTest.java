package vn.motcua.contracts.dossier;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.motcua.contracts.dossier.DossierLifecycle.Row;

/** The table beside the model of practice (domain.md §8.2): each difference has a written reason, and each reason is needed. */
class LifecycleAndTheLawTest {

    /** {@code from}, {@code to} and {@code turn} with the law's names; {@code turn} is empty where the status moves. */
    private record Step(String from, String to, String turn) implements Comparable<Step> {

        static Step of(List<String> fields, int first) {
            return new Step(fields.get(first), fields.get(first + 1), fields.get(first + 2));
        }

        @Override
        public int compareTo(Step other) {
            return toString().compareTo(other.toString());
        }
    }

    private final Map<String, String> stateOf = lines("states.csv").stream()
            .filter(line -> !line.get(1).equals("-"))
            .collect(toMap(line -> line.get(1), line -> line.get(0)));
    private final Map<String, String> turnOf =
            lines("turns.csv").stream().collect(toMap(line -> line.get(1), line -> line.get(0)));
    private final Set<Step> law = steps(lines("domain-8.2.csv").stream().map(line -> Step.of(line, 0)));
    private final Set<Step> table =
            steps(DossierLifecycle.rows().stream().map(this::named).filter(Objects::nonNull));

    @Test
    void everyStatusIsAStateOfTheLaw() {
        Set<String> statuses = new TreeSet<>(stateOf.keySet());
        statuses.remove("null");
        assertThat(statuses)
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(DossierStatus.values()).map(Enum::name).toList());
    }

    @Test
    void everyStateOfTheTranscriptionIsKnown() {
        List<String> known =
                lines("states.csv").stream().map(line -> line.get(0)).toList();
        assertThat(law).allSatisfy(step -> assertThat(known).contains(step.from(), step.to()));
    }

    @Test
    void everyTurnIsAnEventOfTheTable() {
        List<String> events = DossierLifecycle.rows().stream()
                .map(row -> row.on().getSimpleName())
                .toList();
        assertThat(events).containsAll(turnOf.keySet());
        assertThat(turnOf.values())
                .containsAll(
                        law.stream().map(Step::turn).filter(it -> !it.isEmpty()).toList());
    }

    @Test
    void everyTransitionThatOnlyTheLawHasIsExplained() {
        assertThat(without(law, table)).isEqualTo(explained("LAW"));
    }

    @Test
    void everyTransitionThatOnlyTheTableHasIsExplained() {
        assertThat(without(table, law)).isEqualTo(explained("TABLE"));
    }

    @Test
    void everyExplanationSaysSomething() {
        assertThat(lines("differences.csv"))
                .allSatisfy(line -> assertThat(line.get(4)).hasSizeGreaterThan(20));
    }

    /** The row with the law's names; null for a row that neither moves the dossier nor is one of the law's turns. */
    private Step named(Row row) {
        String turn = turnOf.get(row.on().getSimpleName());
        if (row.from() == row.to() && turn == null) {
            return null;
        }
        return new Step(
                stateOf.get(String.valueOf(row.from())),
                stateOf.get(row.to().name()),
                row.from() == row.to() ? turn : "");
    }

    private static Set<Step> explained(String whose) {
        return steps(lines("differences.csv").stream()
                .filter(line -> line.get(0).equals(whose))
                .map(line -> Step.of(line, 1)));
    }

    private static Set<Step> without(Set<Step> these, Set<Step> those) {
        return steps(these.stream().filter(Predicate.not(those::contains)));
    }

    private static Set<Step> steps(Stream<Step> steps) {
        return new TreeSet<>(steps.toList());
    }

    private static List<List<String>> lines(String file) {
        try (InputStream in = LifecycleAndTheLawTest.class.getResourceAsStream("/lifecycle/" + file)) {
            String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> List.of(line.split("\\|", -1)))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
