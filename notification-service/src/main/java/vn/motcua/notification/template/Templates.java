package vn.motcua.notification.template;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;
import vn.motcua.notification.Sample;
import vn.motcua.notification.SampleDossier;
import vn.motcua.notification.template.NoticeTemplate.Version;
import vn.motcua.platform.catalogue.Catalogue;
import vn.motcua.platform.journal.Command;
import vn.motcua.platform.journal.Decision;
import vn.motcua.platform.journal.Journal;
import vn.motcua.platform.journal.Problem;
import vn.motcua.platform.security.Caller;

/** Saves and withdraws texts of offices; each is a version of its own. */
@Service
public class Templates {

    private static final Logger LOG = LoggerFactory.getLogger(Templates.class);

    private final Journal<NoticeTemplate> journal;
    private final SampleDossier samples;
    private final TextEngine engine;
    private final Catalogue catalogue;
    private final Clock clock;

    Templates(
            Journal<NoticeTemplate> journal,
            SampleDossier samples,
            TextEngine engine,
            Catalogue catalogue,
            Clock clock) {
        this.journal = journal;
        this.samples = samples;
        this.engine = engine;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** What was saved; {@code template} is what ledgers call it. */
    public record Saved(String template, int version) {}

    /**
     * Puts a text in force from now on.
     *
     * @param version the number after the latest
     * @throws Problem (as an error signal) {@code VERSION_TAKEN}; {@code PROCEDURE_UNKNOWN}; or what is wrong with the text
     */
    public Mono<Saved> save(TemplateKey key, int version, String text, Caller caller, Command command) {
        TemplateRights.mustWrite(key, caller);
        String kept = engine.tidied(text);
        return known(key)
                .then(sample(samples, key))
                .map(sample -> engine.check(sample, kept))
                .then(Mono.defer(() -> written(key, new Version(version, kept, caller.user(), now()), command)));
    }

    /** Goes back to what would hold without this text; a version too. */
    public Mono<Saved> withdraw(TemplateKey key, int version, Caller caller, Command command) {
        TemplateRights.mustWrite(key, caller);
        return written(key, new Version(version, null, caller.user(), now()), command);
    }

    private Mono<Saved> written(TemplateKey key, Version next, Command command) {
        return journal.execute(
                        key.id(),
                        command,
                        Saved.class,
                        before -> Decision.of(after(before, key, next)),
                        after -> new Saved(after.reference(next.number()), next.number()))
                .doOnNext(saved -> LOG.info("template={} by={}", saved.template(), next.by()));
    }

    private static NoticeTemplate after(@Nullable NoticeTemplate before, TemplateKey key, Version next) {
        return before == null ? NoticeTemplate.begun(key, next) : before.plus(next);
    }

    private Mono<Void> known(TemplateKey key) {
        return key.isOfProcedure()
                ? catalogue
                        .procedure(key.procedure())
                        .switchIfEmpty(Mono.error(() -> Problem.invalid(
                                "PROCEDURE_UNKNOWN", "The catalogue has no procedure " + key.procedure() + ".")))
                        .then()
                : Mono.empty();
    }

    /** The sample that texts of this key are tried on. */
    static Mono<Sample> sample(SampleDossier samples, TemplateKey key) {
        return samples.of(key.rule(), key.medium()).switchIfEmpty(Mono.error(TemplateKey::unknown));
    }

    /** To the millisecond, which is what the store keeps. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
