package vn.motcua.proof.oracle.world;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Whose the messages are that a message centre took. It is told the first four digits of a reference only; the notification service
 * remembers each before it goes, and what the centre calls it once that is answered. Of those that were never answered each is
 * counted once: if more came than went, one of them is there twice.
 */
final class CentreMessages {

    private static final String CENTRE = "centre";
    /** Digits of a reference that the centre is told. */
    private static final int TAG = 4;

    private final Map<String, String> answered = new HashMap<>();
    private final Map<String, Deque<String>> open = new HashMap<>();

    CentreMessages(Collection<Submitted> all) {
        for (Submitted message : all) {
            if (message.messageId() == null) {
                open.computeIfAbsent(tag(message.reference()), first -> new ArrayDeque<>())
                        .add(message.reference());
            } else {
                answered.put(message.messageId(), message.reference());
            }
        }
    }

    /**
     * What was to go.
     *
     * @param messageId what the centre calls it; null if that was never answered
     */
    record Submitted(String reference, @Nullable String messageId) {}

    /**
     * What a provider took, as it says itself.
     *
     * @param reference ours; the centre's begins with what it was told of it
     * @param providerId what the provider calls it
     */
    record Taken(String provider, String reference, String providerId, Instant at, int accepted) {}

    /** The same by our reference; by the centre's, which no ledger knows, if nothing like it was to go. */
    Delivered.Sms named(Taken taken) {
        String reference = taken.provider().equals(CENTRE) ? reference(taken) : taken.reference();
        return new Delivered.Sms(reference, taken.at(), taken.accepted());
    }

    private String reference(Taken taken) {
        String known = answered.get(taken.providerId());
        return known == null ? another(taken) : known;
    }

    private String another(Taken taken) {
        Deque<String> alike = open.getOrDefault(tag(taken.reference()), new ArrayDeque<>());
        String next = alike.poll();
        if (next == null) {
            return taken.reference();
        }
        alike.add(next);
        return next;
    }

    private static String tag(String reference) {
        return reference.substring(0, TAG);
    }
}
