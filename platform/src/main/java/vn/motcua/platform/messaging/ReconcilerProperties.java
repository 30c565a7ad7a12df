package vn.motcua.platform.messaging;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * When journals are compared with the topic.
 *
 * @param interval between two comparisons of journals and topic; {@code 0s} for none but those an operator asks for, at least {@code 15m}
 *     otherwise; each reads the heads of all documents
 * @param delay after the start until the first comparison, and until the next try after one that failed
 * @param restoredTo the moment of the backup to which the store was restored: before anything else happens, journals are compared
 *     with the topic, and all that was told since is heard once more; null if the store is as it was left
 * @param stoppedAt when the last service was stopped before the store was restored: what happened until then was told; with
 *     {@code restoredTo}, and only with it
 */
@Validated
@ConfigurationProperties("motcua.reconciler")
public record ReconcilerProperties(
        @PositiveOrZero @DefaultValue("1h") Duration interval,
        @Positive @DefaultValue("1m") Duration delay,
        @Nullable Instant restoredTo,
        @Nullable Instant stoppedAt) {

    /** By so much the clock of who made a backup may be ahead of the brokers', and a backup may be older than it says. */
    private static final Duration DOUBT = Duration.ofMinutes(10);

    /** One that runs so often looks as if it never came to its end. */
    private static final Duration OFTEN = Duration.ofMinutes(15);

    @AssertTrue(message = "interval is 0s, for no comparison by itself, or 15m at least")
    boolean isIntervalOnceInAWhile() {
        return interval.isZero() || interval.compareTo(OFTEN) >= 0;
    }

    @AssertTrue(message = "restored-to and stopped-at say together that the store was restored: give both, or neither")
    boolean isRestoreWhole() {
        return (restoredTo == null) == (stoppedAt == null);
    }

    /** Of what happened from then on a restored store may know nothing; null if it was not restored. */
    public @Nullable Instant forgottenFrom() {
        return restoredTo == null ? null : restoredTo.minus(DOUBT);
    }
}
