package vn.motcua.intake.tracking;

import java.time.Duration;
import java.util.Locale;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.motcua.contracts.DossierId;
import vn.motcua.intake.dossier.Dossier;
import vn.motcua.intake.dossier.LookupCode;
import vn.motcua.intake.dossier.NoticeWishes;
import vn.motcua.intake.dossier.Notify;
import vn.motcua.platform.journal.Command;
import vn.motcua.platform.journal.Journal;
import vn.motcua.platform.journal.Problem;
import vn.motcua.platform.journal.Query;
import vn.motcua.platform.journal.Versioned;

/** Public look-up of a dossier by one of its codes and its secret, and its changes as they happen. */
@Service
public class Tracking {

    private static final Duration POLL = Duration.ofMillis(500);

    private final Journal<Dossier> journal;
    private final TrackingViews views;
    private final TrackingSecrets secrets;
    private final TrackingTokens tokens;
    private final NoticeWishes wishes;

    Tracking(
            Journal<Dossier> journal,
            TrackingViews views,
            TrackingSecrets secrets,
            TrackingTokens tokens,
            NoticeWishes wishes) {
        this.journal = journal;
        this.views = views;
        this.secrets = secrets;
        this.tokens = tokens;
        this.wishes = wishes;
    }

    /** A token with the current view. */
    public record Found(String token, TrackingView dossier) {}

    /**
     * Looks a dossier up. A wrong secret and a dossier that does not exist get the same answer.
     *
     * @param idOrCode its id, mã hồ sơ or mã tra cứu, as people write them
     */
    public Mono<Found> lookUp(String idOrCode, String secret) {
        return find(idOrCode.strip())
                .filter(found -> secrets.matches(found.id(), secret))
                .switchIfEmpty(Mono.error(Tracking::unknown))
                .map(found -> new Found(tokens.issue(found.id()), views.of(found)));
    }

    private Mono<Versioned<Dossier>> find(String written) {
        String id = written.toLowerCase(Locale.ROOT);
        if (DossierId.isValid(id)) {
            return journal.findVersioned(id);
        }
        return Mono.justOrEmpty(LookupCode.parse(written))
                .flatMap(code -> one("lookupCode", code))
                .switchIfEmpty(Mono.defer(() -> one("acceptance.code", written.toUpperCase(Locale.ROOT))));
    }

    private Mono<Versioned<Dossier>> one(String field, String value) {
        return journal.search(Query.where(field, value).page(null, 1)).next();
    }

    private static Problem unknown() {
        return Problem.notFound("TRACKING_NOT_FOUND", "Không tìm thấy hồ sơ với mã và mã bí mật này.");
    }

    /**
     * Changes by which channels the applicant of the token's dossier is told.
     *
     * @throws TrackingTokenInvalid at once
     */
    public Mono<NoticeWishes.Answer> change(String token, Command command, Notify.Change change) {
        return wishes.changeTracked(tokens.dossierOf(token), command, change);
    }

    /**
     * The view now and after every change, until the dossier is closed; served alike by every instance.
     *
     * @throws TrackingTokenInvalid at once
     */
    public Flux<TrackingView> watch(String token) {
        String dossierId = tokens.dossierOf(token);
        return Flux.interval(Duration.ZERO, POLL)
                .onBackpressureDrop()
                .concatMap(tick -> journal.findVersioned(dossierId), 1)
                .distinctUntilChanged(Versioned::version)
                .takeUntil(found -> found.state().isClosed())
                .map(views::of);
    }
}
