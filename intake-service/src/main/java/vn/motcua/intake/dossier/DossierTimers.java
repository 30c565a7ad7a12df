package vn.motcua.intake.dossier;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;
import vn.motcua.contracts.dossier.DossierStatus;
import vn.motcua.contracts.dossier.IntakeEvent.AcceptanceOverdue;
import vn.motcua.contracts.dossier.IntakeEvent.DueSoon;
import vn.motcua.contracts.dossier.IntakeEvent.Overdue;
import vn.motcua.contracts.dossier.IntakeEvent.ResultUncollected;
import vn.motcua.contracts.dossier.IntakeEvent.SilenceNoticed;
import vn.motcua.contracts.dossier.IntakeEvent.SupplementExpired;
import vn.motcua.platform.journal.Decision;
import vn.motcua.platform.journal.Problem;
import vn.motcua.platform.journal.Timer;
import vn.motcua.platform.journal.TimerHandler;

/**
 * What happens to a dossier by the mere passing of time (hẹn giờ). Each timer is named by the state that needs it and by
 * nothing else, so it fires once; a moment that no calendar knows has no timer.
 */
@Service
public class DossierTimers implements TimerHandler<Dossier> {

    private static final String ANSWER = "answer";
    private static final String SUPPLEMENT = "supplement";
    private static final String DUE_SOON = "due-soon";
    private static final String OVERDUE = "overdue";
    private static final String SILENCE = "silence";
    private static final String UNCOLLECTED = "uncollected";

    private final DueDates dates;
    private final DeskRules rules;

    public DossierTimers(DueDates dates, DeskRules rules) {
        this.dates = dates;
        this.rules = rules;
    }

    /** The timers that the dossier needs now. */
    public List<Timer> of(Dossier dossier) {
        List<Timer> timers = new ArrayList<>();
        Instant answerBy = dossier.answerBy();
        if (answerBy != null && !dossier.answerLate() && dossier.status() == DossierStatus.SUBMITTED) {
            timers.add(after(ANSWER, answerBy));
        }
        if (dossier.status() == DossierStatus.AWAITING_COMPLETION
                || dossier.status() == DossierStatus.AWAITING_SUPPLEMENT) {
            dossier.openSupplement()
                    .filter(asked -> !asked.expired())
                    .ifPresent(asked -> timers.add(after(SUPPLEMENT, asked.deadline())));
        }
        ofClock(dossier, timers);
        ofSilence(dossier).ifPresent(timers::add);
        ofUncollected(dossier).ifPresent(timers::add);
        return timers;
    }

    private void ofClock(Dossier dossier, List<Timer> timers) {
        LegalClock clock = dossier.clock();
        if (clock == null || !clock.isRunning()) {
            return;
        }
        Instant promised = clock.promisedAt();
        if (!dossier.wasTold(DUE_SOON, promised)) {
            known(DUE_SOON, () -> soon(clock, promised))
                    .filter(timer -> timer.at().isAfter(clock.due().startedAt()))
                    .ifPresent(timers::add);
        }
        if (!dossier.wasTold(OVERDUE, promised)) {
            timers.add(after(OVERDUE, promised));
        }
    }

    /** So many working minutes before the promised day; a clock that has no more than these needs no reminder. */
    private Instant soon(LegalClock clock, Instant promised) {
        Instant start = clock.due().startedAt();
        long whole = dates.minutes(clock.agency(), start, promised);
        return dates.later(
                clock.agency(), start, Math.max(0, whole - rules.dueSoon().workingMinutes()));
    }

    private Optional<Timer> ofSilence(Dossier dossier) {
        boolean somebodysTurn =
                switch (dossier.status()) {
                    case ACCEPTED, PROCESSING ->
                        dossier.clock() != null && dossier.clock().isRunning();
                    case WITHDRAWAL_REQUESTED -> true;
                    default -> false;
                };
        return somebodysTurn
                ? known(
                        SILENCE,
                        () -> dates.later(
                                dossier.desk(),
                                dossier.silentSince(),
                                rules.silence().workingMinutes()))
                : Optional.empty();
    }

    private Optional<Timer> ofUncollected(Dossier dossier) {
        boolean waits = dossier.status() == DossierStatus.RESOLVED
                && dossier.legs().stream().anyMatch(Leg::isReady);
        return Optional.ofNullable(dossier.clock())
                .flatMap(clock -> Optional.ofNullable(clock.endedAt()))
                .filter(ready -> waits && !dossier.wasTold(UNCOLLECTED, ready))
                .flatMap(ready -> known(
                        UNCOLLECTED,
                        () -> dates.later(
                                dossier.desk(), ready, rules.uncollected().workingMinutes())));
    }

    /** Something is late from the next moment on, not at the moment itself. */
    private static Timer after(String id, Instant moment) {
        return new Timer(id, moment.plusMillis(1));
    }

    private static Optional<Timer> known(String id, Supplier<Instant> moment) {
        try {
            return Optional.of(new Timer(id, moment.get()));
        } catch (Problem noCalendar) {
            return Optional.empty();
        }
    }

    @Override
    public Mono<Function<Dossier, Decision<Dossier>>> wake(String id, Dossier dossier, Timer timer, Instant now) {
        return Mono.just(fresh -> of(fresh).contains(timer) ? fired(fresh, timer.id(), now) : Decision.of(fresh));
    }

    private Decision<Dossier> fired(Dossier dossier, String timer, Instant now) {
        return switch (timer) {
            case ANSWER -> answerLate(dossier, now);
            case SUPPLEMENT -> expired(dossier, now);
            case DUE_SOON -> {
                LegalClock clock = Pausing.clockOf(dossier);
                Instant day = clock.promisedAt();
                long left = now.isBefore(day) ? dates.minutes(clock.agency(), now, day) : 0;
                DueSoon event = new DueSoon(day, Holders.agencies(dossier), left);
                yield Decision.of(told(dossier, DUE_SOON, day).moved(event, now), event);
            }
            case OVERDUE -> {
                Instant day = Pausing.clockOf(dossier).promisedAt();
                Overdue event = new Overdue(day);
                yield Decision.of(told(dossier, OVERDUE, day).moved(event, now), event);
            }
            case SILENCE -> {
                SilenceNoticed event = new SilenceNoticed(Holders.first(dossier), dossier.changedAt());
                yield Decision.of(dossier.moved(event, now, null, event.holder()), event);
            }
            case UNCOLLECTED -> {
                Instant ready = Objects.requireNonNull(Pausing.clockOf(dossier).endedAt());
                ResultUncollected event = new ResultUncollected(ready);
                yield Decision.of(told(dossier, UNCOLLECTED, ready).moved(event, now), event);
            }
            default -> Decision.of(dossier);
        };
    }

    private static Decision<Dossier> answerLate(Dossier dossier, Instant now) {
        Instant answerBy = Objects.requireNonNull(dossier.answerBy());
        AcceptanceOverdue event = new AcceptanceOverdue(dossier.desk(), answerBy);
        return Decision.of(dossier.with(parts -> parts.answerLate = true).moved(event, now), event);
    }

    /** Before acceptance the dossier ends with the deadline; after it, a head decides (Mẫu 05). */
    private static Decision<Dossier> expired(Dossier dossier, Instant now) {
        Supplement asked = dossier.openSupplement().orElseThrow();
        SupplementExpired event = new SupplementExpired(asked.round(), asked.leg());
        Dossier lapsed = dossier.with(parts ->
                parts.supplements = DossierParts.each(dossier.supplements(), it -> it.isOpen() ? it.lapsed() : it));
        if (asked.round() > 0) {
            return Decision.of(lapsed.moved(event, now), event);
        }
        Refusal refusal = new Refusal(
                Refusal.Reason.SUPPLEMENT_EXPIRED,
                Refusal.Reason.SUPPLEMENT_EXPIRED.vietnamese(),
                FormNumber.REFUSAL.of(dossier, 1),
                now,
                "intake");
        return Decision.of(lapsed.with(parts -> parts.refusal = refusal).moved(event, now), event);
    }

    private static Dossier told(Dossier dossier, String what, Instant day) {
        return dossier.with(parts -> parts.told = DossierParts.plus(dossier.told(), new Told(what, day)));
    }
}
