package vn.motcua.notification;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.contracts.CloudEvent;
import vn.motcua.contracts.Event;
import vn.motcua.contracts.catalogue.Agency;
import vn.motcua.contracts.catalogue.CatalogueEvent;
import vn.motcua.contracts.catalogue.Procedure;
import vn.motcua.contracts.dossier.DossierEventTypes;
import vn.motcua.platform.catalogue.CatalogueIndex;
import vn.motcua.platform.catalogue.IndexedCatalogue;

/**
 * An invented dossier (hồ sơ mẫu), {@code samples.json}, on which texts are tried before anybody gets them. It takes the way that
 * a real one takes, so what is true of its fields is true of theirs.
 */
public final class SampleDossier {

    private static final String ID = "0193a1b2-0000-8000-8000-000000000001";

    private final Rules rules;
    private final Data data;
    private final Map<String, Event> events = new LinkedHashMap<>();
    private final CatalogueIndex index = new CatalogueIndex();

    private SampleDossier(Rules rules, Data data) {
        this.rules = rules;
        this.data = data;
        index.add(new CatalogueEvent.ProcedurePublished(data.procedure()));
        data.agencies().forEach(agency -> index.add(new CatalogueEvent.AgencyPublished(agency)));
        rules.all().forEach(rule -> events.put(rule.name(), event(rule)));
    }

    /**
     * What {@code samples.json} says.
     *
     * @param at when everything happens
     * @param desk code of the agency whose desk has the dossier
     * @param unsubscribe address of the page that stops e-mails
     * @param events by the rule that answers them, without their type, which the rule says
     */
    record Data(
            Instant at,
            String desk,
            String unsubscribe,
            Contacts contacts,
            List<Agency> agencies,
            Procedure procedure,
            Map<String, JsonNode> events) {}

    /** The dossier that the service carries; a rule without a sample stops it here. */
    public static SampleDossier shipped(Rules rules) {
        try (InputStream file = new ClassPathResource("notification/samples.json").getInputStream()) {
            return new SampleDossier(rules, JsonMapper.shared().readValue(file, Data.class));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Event event(Rule rule) {
        JsonNode said = data.events().get(rule.name());
        if (said == null) {
            throw new IllegalStateException("no sample for rule " + rule.name());
        }
        return JsonMapper.shared()
                .treeToValue(said, DossierEventTypes.table().recordOf(rule.on()).orElseThrow());
    }

    /**
     * What the rule asks for by this medium, with the fields that its text gets; empty if it asks for nothing by it, or by a medium
     * without texts of its own.
     */
    public Mono<Sample> of(String rule, Medium medium) {
        Event event = events.get(rule);
        return event == null || medium.texts() != medium
                ? Mono.empty()
                : intent(rule, medium, event).flatMap(this::filled);
    }

    private Mono<Intent> intent(String rule, Medium medium, Event event) {
        return new AwaitedWords(catalogue())
                .facts(ledger(), event)
                .flatMapIterable(facts -> rules.intents(envelope(event), facts))
                .filter(intent -> intent.rule().equals(rule))
                .expand(intent -> Mono.justOrEmpty(intent.next(ID)))
                .filter(intent -> intent.medium() == medium)
                .next();
    }

    private Mono<Sample> filled(Intent intent) {
        return new NoticeFields(catalogue(), (dossier, medium) -> data.unsubscribe())
                .of(ledger(), intent, contacts(intent.fact("round")))
                .map(fields -> new Sample(intent, Enclosures.sampled(rules, intent, fields)));
    }

    private CloudEvent<Event> envelope(Event event) {
        String type = DossierEventTypes.table().typeOf(event);
        return new CloudEvent<>(
                "1.0", ID, "/intake/" + ID, type, ID, data.at(), 1, "sample", null, "application/json", event);
    }

    private Notices ledger() {
        Procedure procedure = data.procedure();
        return Notices.none(ID).about(procedure.code(), procedure.version(), data.desk());
    }

    /** Intake's latest request for papers is the one that the event is about. */
    private Contacts contacts(String round) {
        Contacts known = data.contacts();
        return round.isEmpty()
                ? known
                : new Contacts(
                        known.person(),
                        known.lookupCode(),
                        known.code(),
                        known.matter().ofRound(Integer.parseInt(round)));
    }

    /** Its agencies and its procedure. */
    IndexedCatalogue catalogue() {
        return () -> index;
    }

    Data data() {
        return data;
    }

    /** What happens to it, by the rule that answers. */
    Map<String, Event> events() {
        return events;
    }

    /** Everything that any rule asks for, in the order of the rules. */
    public Flux<Sample> all() {
        return Flux.fromIterable(rules.all())
                .concatMap(rule -> Flux.fromIterable(rule.media()).concatMap(medium -> of(rule.name(), medium)));
    }
}
