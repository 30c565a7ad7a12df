package vn.motcua.intake.listing;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.motcua.platform.journal.Command;
import vn.motcua.platform.journal.Journal;
import vn.motcua.platform.journal.Problem;
import vn.motcua.platform.security.Caller;
import vn.motcua.platform.security.Role;

/**
 * Imports what the national portal publishes, line by line. It may be done again, in any order of the files and by several
 * at once: a line that says nothing new writes nothing, and every change is decided on the listing's fresh state.
 */
@Service
public class ListingImport {

    private static final int AT_ONCE = 16;

    /** What is remembered of them must fit into memory. */
    private static final int MOST_CODES = 200_000;

    private final Journal<Listing> journal;
    private final ListingIndex index;

    ListingImport(Journal<Listing> journal, ListingIndex index) {
        this.journal = journal;
        this.index = index;
    }

    /** Who imports: the caller, and the correlation id under which changes are recorded. */
    public record Importer(Caller caller, String correlation) {
        public Importer {
            caller.mustBe(Role.ADMIN);
        }
    }

    /** Imports lines and says what became of them. */
    public Mono<ImportReport> run(Flux<RawLine> lines, Importer importer) {
        return Mono.defer(() -> {
            long start = System.nanoTime();
            Run run = new Run(importer, UUID.randomUUID().toString(), new HashMap<>());
            return lines.map(run::read)
                    .flatMap(step -> outcome(step, run), AT_ONCE)
                    .collect(Tally::new, Tally::add)
                    .map(tally -> tally.report(Duration.ofNanos(System.nanoTime() - start)));
        });
    }

    /** A line that was looked into: either what it says, or why it cannot be used. */
    private record Step(long number, Object read) {}

    /**
     * One import on its way.
     *
     * @param said fingerprint by code and source, to find a second line that says otherwise
     */
    private record Run(Importer importer, String id, Map<String, String> said) {

        /** In the order of the lines, one at a time. */
        Step read(RawLine raw) {
            try {
                RawLine.Fault fault = raw.fault();
                if (fault != null) {
                    throw new Rejected(null, fault.name(), fault.reason());
                }
                PublishedLine line = PortalLines.read(raw.text());
                onlyOnce(line);
                return new Step(raw.number(), line);
            } catch (Rejected rejected) {
                return new Step(raw.number(), rejected);
            }
        }

        /** Which of two would stay is otherwise a matter of luck, and the next import would change it back. */
        private void onlyOnce(PublishedLine line) {
            if (said.size() >= MOST_CODES) {
                throw new Rejected(line.code(), "TOO_MANY_CODES", "One import takes " + MOST_CODES + " codes.");
            }
            String content = Fingerprints.of(line.content());
            String before = said.putIfAbsent(line.code() + line.full(), content);
            if (before != null && !before.equals(content)) {
                throw new Rejected(line.code(), "CODE_TWICE", "An earlier line has this code and says something else.");
            }
        }

        Command command(long number, PublishedLine line) {
            return new Command(
                    id + ":" + number,
                    importer.caller().user(),
                    "listing-import",
                    importer.correlation(),
                    line.full() ? "full" : "entry");
        }
    }

    private Mono<Tally.Outcome> outcome(Step step, Run run) {
        if (step.read() instanceof PublishedLine line) {
            return take(step.number(), line, run)
                    .onErrorResume(Problem.class, problem -> Mono.just(refused(step.number(), line, problem)));
        }
        return Mono.just(Tally.Outcome.rejected(step.number(), (Rejected) step.read()));
    }

    private static Tally.Outcome refused(long number, PublishedLine line, Problem problem) {
        String reason = Objects.requireNonNullElse(problem.getMessage(), "");
        return Tally.Outcome.rejected(number, new Rejected(line.code(), problem.code(), reason));
    }

    private Mono<Tally.Outcome> take(long number, PublishedLine line, Run run) {
        Mono<Listing> known = index.version(line.code()) == 0 ? Mono.empty() : journal.find(Listing.id(line.code()));
        return known.map(before -> Listing.after(before, line).isPresent())
                .defaultIfEmpty(true)
                .flatMap(news -> news ? write(run.command(number, line), line) : unchanged());
    }

    private Mono<Tally.Outcome> write(Command command, PublishedLine line) {
        AtomicReference<Listing> last = new AtomicReference<>();
        return journal.execute(
                        Listing.id(line.code()),
                        command,
                        Integer.class,
                        before -> remembered(last, Listing.after(before, line).orElseThrow(NothingNew::new))
                                .decided(),
                        Listing::version)
                .doOnNext(saved -> index.take(last.get()))
                .map(version -> Tally.Outcome.of(version == 1 ? Tally.Kind.CREATED : Tally.Kind.UPDATED))
                .onErrorResume(NothingNew.class, meanwhile -> unchanged());
    }

    /** What was decided last is what was saved: after a conflict it is decided again. */
    private static Listing remembered(AtomicReference<Listing> last, Listing decided) {
        last.set(decided);
        return decided;
    }

    private static Mono<Tally.Outcome> unchanged() {
        return Mono.just(Tally.Outcome.of(Tally.Kind.UNCHANGED));
    }

    /** Another import said the same between reading and writing. */
    private static final class NothingNew extends RuntimeException {

        private static final long serialVersionUID = 1;

        NothingNew() {
            super("nothing new", null, false, false);
        }
    }
}
