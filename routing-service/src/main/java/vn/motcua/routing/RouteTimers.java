package vn.motcua.routing;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;
import vn.motcua.contracts.dossier.RoutingEvent.LegOverdue;
import vn.motcua.contracts.dossier.RoutingEvent.LegReceiptOverdue;
import vn.motcua.platform.journal.Decision;
import vn.motcua.platform.journal.Timer;
import vn.motcua.platform.journal.TimerHandler;

/** Announces a leg whose receipt nobody confirmed in time, and one that ran past its own deadline; each once. */
@Service
public class RouteTimers implements TimerHandler<Route> {

    private static final String RECEIPT = "leg-receipt/";
    private static final String OVERDUE = "leg-overdue/";

    /** Timers of the legs whose clocks run. */
    public static List<Timer> of(Route route) {
        return route.legs().stream()
                .filter(leg -> leg.isOpen() && !leg.progress().isPaused())
                .flatMap(leg -> Stream.concat(receipt(leg), overdue(leg)))
                .toList();
    }

    private static Stream<Timer> receipt(Leg leg) {
        return leg.state() == LegState.DISPATCHED && !leg.progress().receiptLate()
                ? Stream.ofNullable(leg.progress().receiptBy()).map(by -> after(RECEIPT + leg.code(), by))
                : Stream.of();
    }

    private static Stream<Timer> overdue(Leg leg) {
        return leg.overdue()
                ? Stream.of()
                : Stream.ofNullable(leg.dueAt()).map(due -> after(OVERDUE + leg.code(), due));
    }

    /** Late is what comes after the moment, not at it. */
    private static Timer after(String id, Instant moment) {
        return new Timer(id, moment.plusMillis(1));
    }

    @Override
    public Mono<Function<Route, Decision<Route>>> wake(String id, Route route, Timer timer, Instant now) {
        return Mono.just(fresh -> fired(fresh, timer));
    }

    /** What a due timer announces; one that is no longer wanted changes nothing. */
    static Decision<Route> fired(Route route, Timer timer) {
        if (!of(route).contains(timer)) {
            return Decision.of(route);
        }
        Leg leg = route.known(timer.id().substring(timer.id().indexOf('/') + 1));
        String agency = leg.agency().code();
        if (timer.id().startsWith(RECEIPT)) {
            Instant by = Objects.requireNonNull(leg.progress().receiptBy());
            return Decision.of(
                    route.with(leg.now(Progress::receiptMissed)), new LegReceiptOverdue(leg.code(), agency, by));
        }
        Instant due = Objects.requireNonNull(leg.dueAt());
        return Decision.of(route.with(leg.now(Progress::late)), new LegOverdue(leg.code(), agency, due));
    }
}
