package vn.motcua.intake.dossier;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;
import vn.motcua.platform.journal.Journal;
import vn.motcua.platform.journal.NotUnique;
import vn.motcua.platform.journal.Query;
import vn.motcua.platform.journal.Turns;
import vn.motcua.platform.journal.Versioned;

/**
 * Gives code numbers without holes and without a counter: the highest so far plus one, written in the same save under a
 * unique index. Whoever loses a number to another instance computes again, the day included; within this instance an
 * agency's acceptances stand in line, and start from the number that this instance saved last, which
 * has no hole before it: only if another instance was quicker is the highest looked up. Of a restored store what the topic tells counts too.
 */
@Service
public class CodeNumbers {

    /** Name of the unique index over agency, day and number. */
    public static final String INDEX = "dossier-code";

    private final Journal<Dossier> journal;
    private final Clock clock;
    private final GivenCodes given;
    private final Map<String, Turns<Ticket>> agencies = new ConcurrentHashMap<>();

    CodeNumbers(Journal<Dossier> journal, Clock clock, GivenCodes given) {
        this.journal = journal;
        this.clock = clock;
        this.given = given;
    }

    /** A number that was free at that moment. */
    record Ticket(DossierCode code, Instant at) {}

    /** The numbers of an agency, day by day. */
    Turns<Ticket> of(String agency) {
        return agencies.computeIfAbsent(agency, OfAgency::new);
    }

    private final class OfAgency implements Turns<Ticket> {

        private final String agency;
        private volatile @Nullable DossierCode last;

        private OfAgency(String agency) {
            this.agency = agency;
        }

        @Override
        public Mono<Ticket> next() {
            Instant now = clock.instant();
            String day = DossierCode.dayOf(now);
            DossierCode before = last;
            Mono<Integer> number =
                    before != null && before.day().equals(day) ? Mono.just(before.number()) : highest(agency, day);
            return number.map(highest -> Math.max(highest, given.highest(agency, day)))
                    .map(highest -> new Ticket(new DossierCode(agency, day, highest + 1), now));
        }

        @Override
        public Ticket after(Ticket given) {
            DossierCode code = given.code();
            return new Ticket(new DossierCode(agency, code.day(), code.number() + 1), given.at());
        }

        @Override
        public void remember(@Nullable Ticket last) {
            this.last = last == null ? null : last.code();
        }

        @Override
        public boolean isTaken(NotUnique refused) {
            return String.valueOf(refused.getMessage()).contains(INDEX);
        }
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
}
