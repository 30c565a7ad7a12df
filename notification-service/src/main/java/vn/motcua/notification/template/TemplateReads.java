package vn.motcua.notification.template;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;
import vn.motcua.notification.Intent;
import vn.motcua.notification.Message;
import vn.motcua.notification.OwnTexts.OwnText;
import vn.motcua.notification.Sample;
import vn.motcua.notification.SampleDossier;
import vn.motcua.platform.journal.Journal;
import vn.motcua.platform.journal.Problem;
import vn.motcua.platform.journal.Query;
import vn.motcua.platform.journal.Versioned;
import vn.motcua.platform.security.Caller;

/** Shows which texts there are, and what they come to. */
@Service
public class TemplateReads {

    private final Journal<NoticeTemplate> journal;
    private final TextsInForce inForce;
    private final SampleDossier samples;
    private final TextEngine engine;

    TemplateReads(Journal<NoticeTemplate> journal, TextsInForce inForce, SampleDossier samples, TextEngine engine) {
        this.journal = journal;
        this.inForce = inForce;
        this.samples = samples;
        this.engine = engine;
    }

    /**
     * What holds for one rule by one medium.
     *
     * @param template version of an office's own text; null for the shipped one
     * @param elsewhere keys of own texts in force for some procedure other than the one asked for
     */
    public record Line(Intent intent, @Nullable String template, List<String> elsewhere) {}

    /**
     * One text in all its versions.
     *
     * @param shipped the text that the service carries
     * @param template what holds here now; null for the shipped text
     * @param versions none if there never was an own text
     */
    public record Known(
            TemplateKey key,
            String shipped,
            @Nullable String template,
            TextEngine.Vocabulary vocabulary,
            List<NoticeTemplate.Version> versions) {}

    /** All rules and media, with what holds at this agency, for this procedure; null for the caller's, for any. */
    public Mono<List<Line>> list(@Nullable String wanted, @Nullable String procedure, Caller caller) {
        String agency = TemplateRights.agency(wanted, caller);
        TemplateRights.mustRead(agency, caller);
        Query readable = Query.where("key.agency", List.of(agency, TemplateKey.ANY));
        return journal.all(readable)
                .map(Versioned::state)
                .filter(template -> template.inForce().isPresent())
                .collectList()
                .flatMap(own -> samples.all()
                        .map(sample -> line(sample.intent(), procedure, own))
                        .collectList());
    }

    private static Line line(Intent intent, @Nullable String procedure, List<NoticeTemplate> own) {
        List<NoticeTemplate> about = own.stream()
                .filter(template -> template.key().rule().equals(intent.rule()))
                .filter(template -> template.key().medium() == intent.medium())
                .toList();
        Optional<String> holds = about.stream()
                .filter(template -> isFor(template.key(), procedure))
                .max(Comparator.comparing(NoticeTemplate::key, TemplateKey.BY_WEIGHT))
                .flatMap(NoticeTemplate::inForce)
                .map(OwnText::reference);
        List<String> elsewhere = about.stream()
                .map(NoticeTemplate::key)
                .filter(key -> !isFor(key, procedure))
                .map(TemplateKey::id)
                .toList();
        return new Line(intent, holds.orElse(null), elsewhere);
    }

    private static boolean isFor(TemplateKey key, @Nullable String procedure) {
        return !key.isOfProcedure() || key.procedure().equals(procedure);
    }

    /** One text, whether or not the office wrote any of its own. */
    public Mono<Known> one(TemplateKey key, Caller caller) {
        TemplateRights.mustRead(key.agency(), caller);
        Mono<List<NoticeTemplate.Version>> versions =
                journal.find(key.id()).map(NoticeTemplate::versions).defaultIfEmpty(List.of());
        Mono<Optional<String>> holds =
                inForce.inForce(key).map(OwnText::reference).map(Optional::of).defaultIfEmpty(Optional.empty());
        return Mono.zip(Templates.sample(samples, key), versions, holds)
                .map(found -> known(key, found.getT1(), found.getT2(), found.getT3()));
    }

    private Known known(TemplateKey key, Sample sample, List<NoticeTemplate.Version> versions, Optional<String> holds) {
        return new Known(key, engine.shipped(sample), holds.orElse(null), engine.vocabulary(sample), versions);
    }

    /**
     * What a text comes to: this one, or that version, or, if neither is given, the one that holds.
     *
     * @throws Problem (as an error signal) {@code TEMPLATE_VERSION_UNKNOWN}, or what is wrong with the text
     */
    public Mono<Message> preview(TemplateKey key, @Nullable String text, @Nullable Integer version, Caller caller) {
        TemplateRights.mustRead(key.agency(), caller);
        return Templates.sample(samples, key)
                .flatMap(sample -> words(key, text, version)
                        .defaultIfEmpty(engine.shipped(sample))
                        .map(words -> engine.check(sample, engine.tidied(words))));
    }

    private Mono<String> words(TemplateKey key, @Nullable String text, @Nullable Integer version) {
        if (text != null) {
            return Mono.just(text);
        }
        return (version == null
                        ? inForce.inForce(key)
                        : inForce.version(key.id() + "@" + version)
                                .switchIfEmpty(Mono.error(() -> Problem.notFound(
                                        "TEMPLATE_VERSION_UNKNOWN", "There is no text under this version here."))))
                .map(OwnText::text);
    }
}
