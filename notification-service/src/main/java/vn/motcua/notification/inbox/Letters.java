package vn.motcua.notification.inbox;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Where letters are kept; whoever asks sees those of one account only. */
public interface Letters {

    /** What a letter is before it has its place; see {@link Letter}. */
    record Draft(
            String reference, String account, String dossier, String lookup, String subject, String text, Instant at) {}

    /**
     * What a list wants.
     *
     * @param unread whether those only that nobody read
     * @param dossier id; null for all
     * @param before number before which it begins; null for the newest
     */
    record Wanted(
            boolean unread,
            @Nullable String dossier,
            @Nullable Long before,
            int limit) {}

    /** Lays the letter into the inbox for so long; one that is there already, by its reference, is not laid again. */
    Mono<Void> lay(Draft letter, Duration keep);

    /** The newest first. */
    Flux<Letter> list(String account, Wanted wanted);

    /** Those that came after this one, the oldest first. */
    Flux<Letter> after(String account, long number, int limit);

    /** The letter; empty if this account has none of this reference. */
    Mono<Letter> find(String account, String reference);

    /** The number of the newest; zero if there is none. */
    Mono<Long> last(String account);

    /** How many nobody read. */
    Mono<Long> unread(String account);

    /** It was read now, unless it was read before; {@link Readings} has it from then on. */
    Mono<Void> read(String account, String reference, Instant now);

    /** So were all up to this one, included. */
    Mono<Void> readUpTo(String account, long number, Instant now);
}
