package vn.motcua.intake.dossier;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;
import vn.motcua.platform.journal.Journal;
import vn.motcua.platform.journal.NotUnique;
import vn.motcua.platform.journal.Query;
import vn.motcua.platform.journal.Versioned;

/**
 * Gives code numbers without holes and without a counter: the highest so far plus one, written in the same save under a
 * unique index. Whoever loses a number to another instance computes again, the day included; within this instance an
 * agency's acceptances queue, so that they do not race each other, and start from the number that this instance saved last, which
 * has no hole before it: only if another instance was quicker is the highest looked up. Of a restored store what the topic tells counts too.
 */
@Service
public class CodeNumbers {

    /** Name of the unique index over agency, day and number. */
    public static final String INDEX = "dossier-code";

    private static final Retry WHEN_TAKEN = Retry.backoff(200, Duration.ofMillis(2))
            .maxBackoff(Duration.ofMillis(50))
            .filter(CodeNumbers::isTaken);

    private final Journal<Dossier> journal;
    private final Clock clock;
    private final GivenCodes given;
    private final KeyedQueue queue = new KeyedQueue();
    private final Map<String, DossierCode> ours = new ConcurrentHashMap<>();

    CodeNumbers(Journal<Dossier> journal, Clock clock, GivenCodes given) {
        this.journal = journal;
        this.clock = clock;
        this.given = given;
    }

    /** A number that was free at that moment. */
    record Ticket(DossierCode code, Instant at) {}

    /** Saves under the agency's next free number of the day, however often that takes. */
    <A> Mono<A> withNext(String agency, Function<Ticket, Mono<A>> save) {
        Mono<A> attempt = Mono.defer(() -> next(agency))
                .flatMap(ticket -> save.apply(ticket)
                        .doOnNext(saved -> ours.put(agency, ticket.code()))
                        .doOnError(failure -> ours.remove(agency)))
                .retryWhen(WHEN_TAKEN);
        return queue.inLine(agency, attempt);
    }

    private Mono<Ticket> next(String agency) {
        Instant now = clock.instant();
        String day = DossierCode.dayOf(now);
        DossierCode before = ours.get(agency);
        Mono<Integer> last =
                before != null && before.day().equals(day) ? Mono.just(before.number()) : highest(agency, day);
        return last.map(number -> Math.max(number, given.highest(agency, day)))
                .map(number -> new Ticket(new DossierCode(agency, day, number + 1), now));
    }

    private Mono<Integer> highest(String agency, String day) {
        Query highest = Query.where("acceptance.codeAgency", agency)
                .and("acceptance.codeDay", day)
                .sortedBy("-acceptance.codeNumber")
                .page(null, 1);
        return journal.search(highest).next().map(CodeNumbers::number).defaultIfEmpty(0);
    }

    private static int number(Versioned<Dossier> accepted) {
        return Objects.requireNonNull(accepted.state().acceptance()).codeNumber();
    }

    private static boolean isTaken(Throwable failure) {
        return failure instanceof NotUnique taken
                && String.valueOf(taken.getMessage()).contains(INDEX);
    }
}
