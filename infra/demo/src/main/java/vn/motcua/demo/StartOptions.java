package vn.motcua.demo;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The words behind {@code ./motcua demo} and {@code ./motcua up}.
 *
 * @param switches those of the known ones that are there
 * @param offset by how much {@code --clock 2026-02-13T15:55} moves the business clock; null if it is not given
 */
record StartOptions(Set<String> switches, @Nullable Duration offset) {

    private static final String CLOCK = "--clock";
    private static final String EXAMPLE = CLOCK + " 2026-02-13T15:55";

    /**
     * Reads them.
     *
     * @param known switches that the command has
     * @param real the clock, in the zone in which the wanted time is meant
     * @throws IllegalArgumentException naming the word that nobody knows, so that a mistyped one is not taken for none
     */
    static StartOptions of(List<String> words, Set<String> known, Clock real) {
        Set<String> switches = new HashSet<>();
        Duration offset = null;
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (word.equals(CLOCK)) {
                offset = offset(words, ++i, real);
            } else if (known.contains(word)) {
                switches.add(word);
            } else {
                throw new IllegalArgumentException("nobody knows " + word + " here; ./motcua help says what there is");
            }
        }
        return new StartOptions(switches, offset);
    }

    private static Duration offset(List<String> words, int index, Clock real) {
        if (index == words.size()) {
            throw new IllegalArgumentException(CLOCK + " needs a time, e.g. " + EXAMPLE);
        }
        try {
            LocalDateTime wanted = LocalDateTime.parse(words.get(index));
            return Duration.between(
                    real.instant(), wanted.atZone(real.getZone()).toInstant());
        } catch (DateTimeException wrong) {
            throw new IllegalArgumentException(CLOCK + " takes a local time, e.g. " + EXAMPLE, wrong);
        }
    }

    boolean has(String name) {
        return switches.contains(name);
    }

    /** The offset that was asked for, or else this one. */
    Duration offsetOr(Duration otherwise) {
        return offset == null ? otherwise : offset;
    }
}
