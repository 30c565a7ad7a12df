package vn.motcua.notification.share;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/** One of several providers of a medium: what its last minute was like, and what part of its share it has. */
final class Carrier {

    /** Shares are counted in tenths of what a provider carries while all are well. */
    private static final int WHOLE = 10;

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final String provider;
    private final int share;
    private final ShareRules rules;
    private final Deque<Try> lastMinute = new ArrayDeque<>();
    private int tenths = WHOLE;
    private Duration pause;
    private Instant next = Instant.MIN;
    private int credit;

    Carrier(String provider, int share, ShareRules rules) {
        this.provider = provider;
        this.share = share;
        this.rules = rules;
        this.pause = rules.pause();
    }

    private record Try(Instant at, boolean failed, boolean slow) {}

    String provider() {
        return provider;
    }

    /** What it carries now, in the same measure as the others. */
    int weight() {
        return share * tenths;
    }

    /** What it carries while all are well. */
    int wholeWeight() {
        return share * WHOLE;
    }

    /** How much it is owed of the messages that came since; the one who is owed most is next. */
    int credit() {
        return credit;
    }

    void credit(int more) {
        credit += more;
    }

    /** A try ended; nothing is learned of one that was begun before the provider was left. */
    void tried(Instant at, Duration took, boolean failed) {
        lastMinute.add(new Try(at, failed, took.compareTo(rules.slowAfter()) > 0));
        look(at);
    }

    /** Takes its share away, or gives a part of it back, by what the last minute says. */
    void look(Instant now) {
        while (!lastMinute.isEmpty() && lastMinute.getFirst().at().plus(MINUTE).isBefore(now)) {
            lastMinute.removeFirst();
        }
        if (tenths > 0 && isSick()) {
            leave(now);
        } else if (tenths < WHOLE && !now.isBefore(next)) {
            tenths++;
            next = now.plus(rules.step());
            pause = tenths == WHOLE ? rules.pause() : pause;
        }
    }

    private void leave(Instant now) {
        tenths = 0;
        next = now.plus(pause);
        Duration longer = pause.multipliedBy(2);
        pause = longer.compareTo(rules.longestPause()) > 0 ? rules.longestPause() : longer;
        lastMinute.clear();
    }

    private boolean isSick() {
        long failed = lastMinute.stream().filter(Try::failed).count();
        long slow = lastMinute.stream().filter(Try::slow).count();
        int all = lastMinute.size();
        return failed > rules.errors()
                || all >= rules.tries()
                        && (slow * 100 >= (long) rules.slowPercent() * all
                                || failed * 100 >= (long) rules.failingPercent() * all);
    }
}
