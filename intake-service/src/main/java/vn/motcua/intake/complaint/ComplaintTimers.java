package vn.motcua.intake.complaint;

import java.time.Instant;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;
import vn.motcua.platform.journal.Decision;
import vn.motcua.platform.journal.Timer;
import vn.motcua.platform.journal.TimerHandler;

/** Records deadlines that pass (quá hạn), each once. */
@Service
class ComplaintTimers implements TimerHandler<Complaint> {

    private final Deadlines deadlines;

    ComplaintTimers(Deadlines deadlines) {
        this.deadlines = deadlines;
    }

    @Override
    public Mono<Function<Complaint, Decision<Complaint>>> wake(
            String id, Complaint complaint, Timer timer, Instant now) {
        return Mono.just(fresh -> fresh.missed(timer, deadlines));
    }
}
