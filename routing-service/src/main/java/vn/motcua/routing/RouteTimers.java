package vn.motcua.routing;

import java.time.Instant;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;
import vn.motcua.platform.journal.Decision;
import vn.motcua.platform.journal.Timer;
import vn.motcua.platform.journal.TimerHandler;

/** Announces a leg that ran past its own deadline (chặng quá hạn). */
@Service
class RouteTimers implements TimerHandler<Route> {

    @Override
    public Mono<Function<Route, Decision<Route>>> wake(String id, Route route, Timer timer, Instant now) {
        return Mono.just(fresh -> fresh.wake(timer));
    }
}
