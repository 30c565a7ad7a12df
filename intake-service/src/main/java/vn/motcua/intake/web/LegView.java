package vn.motcua.intake.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.intake.dossier.Awaited;
import vn.motcua.intake.dossier.Leg;
import vn.motcua.intake.dossier.LegState;

/**
 * One leg as those see it who are entitled to the dossier.
 *
 * @param sent to whom it was handed; null until dispatched
 * @param since when it came into its state; null while it is planned
 * @param receivedAt null until its agency confirmed receipt
 * @param answer null until answered
 * @param returnedAt when its paper was handed over; null before
 */
record LegView(
        String code,
        String title,
        String resultTitle,
        int stage,
        LegState state,
        String stateText,
        Leg.@Nullable Sent sent,
        @Nullable Instant since,
        @Nullable Instant receivedAt,
        boolean overdue,
        List<Awaited> awaited,
        Leg.@Nullable Answer answer,
        @Nullable Instant returnedAt) {

    static LegView of(Leg leg) {
        Leg.Progress progress = leg.progress();
        return new LegView(
                leg.code(),
                leg.title(),
                leg.resultTitle(),
                leg.stage(),
                progress.state(),
                progress.state().vietnamese(),
                progress.sent(),
                progress.since(),
                progress.receivedAt(),
                progress.overdue(),
                progress.awaited(),
                leg.answer(),
                leg.returnedAt());
    }
}
