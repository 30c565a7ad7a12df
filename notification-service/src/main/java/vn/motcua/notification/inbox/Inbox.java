package vn.motcua.notification.inbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.motcua.platform.journal.Problem;
import vn.motcua.platform.security.Caller;
import vn.motcua.platform.security.Role;

/** What a citizen does with the own inbox. There is no other: somebody else's letter is as unknown as one that does not exist. */
@Service
public class Inbox {

    /** A stream ends after so long: who still has a good token opens it again, at the place where it ended. */
    private static final Duration LONGEST = Duration.ofMinutes(15);

    private final Letters letters;
    private final Clock clock;

    Inbox(Letters letters, Clock clock) {
        this.letters = letters;
        this.clock = clock;
    }

    /**
     * A page of letters, and how many of all are unread.
     *
     * @param items one more than was wanted, if there are more
     */
    public record Found(List<Letter> items, long unread) {}

    /** The caller's letters, the newest first. */
    public Mono<Found> list(Caller caller, Letters.Wanted wanted) {
        String account = account(caller);
        Letters.Wanted more =
                new Letters.Wanted(wanted.unread(), wanted.dossier(), wanted.before(), wanted.limit() + 1);
        return Mono.zip(letters.list(account, more).collectList(), letters.unread(account), Found::new);
    }

    /**
     * One letter.
     *
     * @throws Problem (as an error signal) {@code LETTER_UNKNOWN}
     */
    public Mono<Letter> one(Caller caller, String reference) {
        return letters.find(account(caller), reference).switchIfEmpty(Mono.error(Inbox::unknown));
    }

    /** The letter was read; said again, it changes nothing. Fails as {@link #one}. */
    public Mono<Letter> read(Caller caller, String reference) {
        String account = account(caller);
        return letters.read(account, reference, now()).then(Mono.defer(() -> one(caller, reference)));
    }

    /** That letter was read, and all that came before it; answers how many are unread then. Fails as {@link #one}. */
    public Mono<Long> readUpTo(Caller caller, String reference) {
        String account = account(caller);
        return one(caller, reference)
                .flatMap(newest -> letters.readUpTo(account, newest.number(), now()))
                .then(Mono.defer(() -> letters.unread(account)));
    }

    /**
     * What happens in the caller's inbox, whichever instance lays or reads letters.
     *
     * @param after number of the letter after which it begins; null for what comes from now on
     */
    public Flux<InboxChange> watch(Caller caller, @Nullable Long after) {
        String account = account(caller);
        return Mono.justOrEmpty(after)
                .switchIfEmpty(Mono.defer(() -> letters.last(account)))
                .flatMapMany(begin -> new InboxWatch(letters, account, begin).changes())
                .take(LONGEST);
    }

    private static String account(Caller caller) {
        caller.mustBe(Role.CITIZEN);
        return caller.user();
    }

    private static Problem unknown() {
        return Problem.notFound("LETTER_UNKNOWN", "There is no such letter in your inbox.");
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
