package vn.motcua.notification;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import reactor.core.publisher.Mono;

/** Places of a day in memory. */
final class PlacesInMemory implements DailyPlaces {

    private final Map<String, Set<String>> taken = new HashMap<>();

    @Override
    public Mono<Boolean> take(String whose, LocalDate day, String reference, int all) {
        return Mono.fromSupplier(() -> take(whose + " " + day, reference, all));
    }

    private synchronized boolean take(String key, String reference, int all) {
        Set<String> references = taken.computeIfAbsent(key, first -> new HashSet<>());
        return references.contains(reference) || references.size() < all && references.add(reference);
    }

    boolean isEmpty() {
        return taken.isEmpty();
    }
}
