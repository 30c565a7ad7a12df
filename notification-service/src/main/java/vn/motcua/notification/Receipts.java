package vn.motcua.notification;

import java.util.Objects;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;
import vn.motcua.platform.journal.Command;
import vn.motcua.platform.journal.Journal;
import vn.motcua.platform.journal.Problem;
import vn.motcua.platform.journal.Query;
import vn.motcua.platform.journal.TemporaryFailure;
import vn.motcua.platform.journal.Versioned;

/**
 * Enters what providers say became of notices. The same word again changes nothing, a late one settles what was given up, and in
 * whatever order words come the best counts.
 */
@Service
public class Receipts {

    /** By what a ledger is found from the reference that a provider knows. */
    public static final String REFERENCE = "notices.intent.reference";

    private final Journal<Notices> journal;
    private final Channels channels;

    Receipts(Journal<Notices> journal, Channels channels) {
        this.journal = journal;
        this.channels = channels;
    }

    /** A receipt, and of which notice. */
    public record Report(String reference, Receipt receipt) {}

    /** What a word did. */
    public enum Effect {
        /** It settled its notice, or bettered what was known. */
        SETTLED,
        /** Nothing new. */
        REPEATED,
        /** No notice of this reference was ever given to this provider. */
        UNKNOWN
    }

    /** Enters the word of a provider; it has been made sure that it is the provider's. */
    public Mono<Effect> enter(String provider, Report report) {
        return journal.search(Query.where(REFERENCE, report.reference()).page(null, 1))
                .next()
                .flatMap(found -> enter(found, provider, report))
                .defaultIfEmpty(Effect.UNKNOWN);
    }

    private Mono<Effect> enter(Versioned<Notices> found, String provider, Report report) {
        Notice notice = found.state().notice(report.reference()).orElseThrow();
        if (!notice.wasGivenTo(provider)) {
            return Mono.just(Effect.UNKNOWN);
        }
        if (notice.after(report.receipt()).equals(notice)) {
            return Mono.just(Effect.REPEATED);
        }
        return journal.execute(
                        found.id(),
                        command(provider, report),
                        Effect.class,
                        ledger -> Objects.requireNonNull(ledger)
                                .with(report.reference(), before -> before.after(report.receipt()), channels),
                        ledger -> Effect.SETTLED)
                .onErrorMap(Receipts::isParked, parked -> new TemporaryFailure("the dossier's lane is parked", parked));
    }

    /** The provider is to come again: it knows nothing of lanes. */
    private static boolean isParked(Throwable failure) {
        return failure instanceof Problem problem && problem.code().equals("LANE_PARKED");
    }

    /** The word is its own key: the same comes as often as the provider likes. */
    private static Command command(String provider, Report report) {
        String key = "receipt/" + report.reference() + "/" + report.receipt().outcome();
        return new Command(key, provider, "receipt", report.reference(), null);
    }
}
