package vn.motcua.intake.procedure;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.platform.journal.Problem;

/** Finds agencies or areas as people type them (tra cứu theo tên): without diacritics, by names of the past too. */
final class NameSearch<T> {

    private final Supplier<Stream<T>> all;
    private final Function<String, Optional<T>> byCode;
    private final Function<T, Named<T>> naming;
    private final Map<T, Named<T>> known = new ConcurrentHashMap<>();

    /**
     * Searches among entries.
     *
     * @param naming gives an entry its names, once for each version
     */
    NameSearch(Supplier<Stream<T>> all, Function<String, Optional<T>> byCode, Function<T, Named<T>> naming) {
        this.all = all;
        this.byCode = byCode;
        this.naming = naming;
    }

    /**
     * Which part of what fits.
     *
     * @param words null for everything
     * @param after code of the last one of the page before; null for the first page
     */
    record Part(@Nullable String words, @Nullable String after, int limit) {}

    /** A fit with its rank. */
    private record Hit<T>(Named<T> named, int rank) {}

    /** The best first: of equals those that exist, then the shorter name; without words by code. */
    List<T> find(Part part, Predicate<T> wanted, LocalDate today) {
        String words = folded(part.words());
        Comparator<Hit<T>> order = words.isEmpty() ? byCode() : bestFirst(today);
        Hit<T> last = part.after() == null ? null : last(part.after(), words);
        return all.get()
                .filter(wanted)
                .map(entry -> hit(entry, words))
                .filter(hit -> hit.rank() >= 0 && (last == null || order.compare(hit, last) > 0))
                .sorted(order)
                .limit(part.limit())
                .map(hit -> hit.named().entry())
                .toList();
    }

    private static String folded(@Nullable String words) {
        return words == null ? "" : Folding.fold(words.replace(',', ' '));
    }

    /** What is above it, the nearest first. */
    List<T> parents(T entry) {
        return Stream.iterate(parent(entry), Optional::isPresent, above -> above.flatMap(this::parent))
                .flatMap(Optional::stream)
                .takeWhile(new HashSet<>(Set.of(entry))::add)
                .toList();
    }

    private Optional<T> parent(T entry) {
        return Optional.ofNullable(named(entry).parent()).flatMap(byCode);
    }

    private static <T> Comparator<Hit<T>> byCode() {
        return Comparator.comparing(hit -> hit.named().code());
    }

    private static <T> Comparator<Hit<T>> bestFirst(LocalDate today) {
        return Comparator.<Hit<T>>comparingInt(Hit::rank)
                .thenComparing(hit -> hit.named().endedBefore(today))
                .thenComparing(hit -> hit.named().nameLength())
                .thenComparing(hit -> hit.named().code());
    }

    private Hit<T> last(String after, String words) {
        T entry = byCode.apply(after)
                .orElseThrow(() -> Problem.of(
                        Problem.Kind.MALFORMED, "AFTER_INVALID", "after is what the page before answered as next."));
        return hit(entry, words);
    }

    private Hit<T> hit(T entry, String words) {
        Named<T> named = named(entry);
        return new Hit<>(named, named.rank(words, words.isEmpty() ? "" : around(entry)));
    }

    private String around(T entry) {
        StringBuilder text = new StringBuilder(String.join(" ", named(entry).names()));
        parents(entry)
                .forEach(above ->
                        text.append(' ').append(String.join(" ", named(above).names())));
        return text.toString();
    }

    /** Versions that newer ones replaced are few; they stay. */
    private Named<T> named(T entry) {
        return known.computeIfAbsent(entry, naming);
    }
}
