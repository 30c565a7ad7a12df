package vn.motcua.notification.inbox;

import java.time.Duration;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.motcua.notification.inbox.InboxChange.Came;
import vn.motcua.notification.inbox.InboxChange.Counted;

/**
 * One open stream: tells each letter once, in order, and how many are unread at its beginning and whenever that changes. It asks the
 * store, so it is the same at every instance.
 */
final class InboxWatch {

    private static final Duration POLL = Duration.ofSeconds(1);
    private static final int AT_ONCE = 100;
    private static final long NEVER = -1;

    private final Letters letters;
    private final String account;
    private long told;
    private long unread = NEVER;

    InboxWatch(Letters letters, String account, long told) {
        this.letters = letters;
        this.account = account;
        this.told = told;
    }

    Flux<InboxChange> changes() {
        return Flux.interval(Duration.ZERO, POLL).onBackpressureDrop().concatMap(tick -> look(), 1);
    }

    private Flux<InboxChange> look() {
        Flux<InboxChange> came = letters.after(account, told, AT_ONCE)
                .doOnNext(letter -> told = letter.number())
                .map(Came::new);
        return came.concatWith(Mono.defer(() -> letters.unread(account))
                .filter(count -> count != unread)
                .doOnNext(count -> unread = count)
                .map(count -> new Counted(told, count)));
    }
}
