package vn.motcua.department;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;
import vn.motcua.platform.journal.Decision;
import vn.motcua.platform.journal.Timer;
import vn.motcua.platform.journal.TimerHandler;

/** Deadlines of what a case asked of others: an opinion overdue, a word that did not come. */
@Service
public class CaseTimers implements TimerHandler<CaseFile> {

    /** The timers that a case needs: none once it is closed. */
    public static List<Timer> of(CaseFile file) {
        return file.status().open() ? file.asking().timers() : List.of();
    }

    @Override
    public Mono<Function<CaseFile, Decision<CaseFile>>> wake(String id, CaseFile file, Timer timer, Instant now) {
        return Mono.just(fresh -> rang(fresh, timer, now));
    }

    /** What was answered, or asked again with a later deadline, does not ring. */
    private static Decision<CaseFile> rang(CaseFile file, Timer timer, Instant now) {
        if (!of(file).contains(timer)) {
            return Decision.of(file);
        }
        return file.asking().opinions().stream()
                .filter(opinion -> opinion.waiting() && opinion.timer().equals(timer.id()))
                .findFirst()
                .map(opinion -> OpinionTurns.overdue(file, opinion, now))
                .or(() -> file.asking().open().map(wait -> WaitTurns.silent(file, wait, now)))
                .orElseGet(() -> Decision.of(file));
    }
}
