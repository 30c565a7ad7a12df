package vn.motcua.notification;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import vn.motcua.contracts.CloudEvent;
import vn.motcua.contracts.Event;
import vn.motcua.contracts.dossier.DepartmentEvent.CaseResolved;
import vn.motcua.contracts.dossier.DossierEventTypes;
import vn.motcua.contracts.dossier.LegResult;
import vn.motcua.platform.catalogue.Catalogue;
import vn.motcua.platform.journal.Received;
import vn.motcua.platform.testing.StaticCatalogue;

/** One dossier of the commune Ninh Phước, for all tests. */
public final class Samples {

    public static final String DOSSIER = "0193a1b2-0000-8000-8000-000000000001";
    public static final String CODE = "H32.50.05-261120-0012";
    public static final String LOOKUP = "T7K2-4QX9";
    public static final String COMMUNE = "H32.50.05";
    public static final String POLICE = "H32.40.05";
    public static final String OTHER = "H32.40.06";
    public static final Instant NOW = Instant.parse("2026-11-20T02:00:00Z");
    public static final Instant DUE = Instant.parse("2026-11-26T02:00:00Z");
    public static final RetrySchedule SCHEDULE = new RetrySchedule(
            List.of(Duration.ofSeconds(5), Duration.ofSeconds(30)), Duration.ofDays(7), 2, neverQuiet());
    public static final SampleDossier SHIPPED = SampleDossier.shipped(SampleRules.shipped());
    public static final Contacts CONTACTS = contacts(Matter.UNKNOWN);
    static final UnsubscribeLinks LINKS = (dossier, medium) -> SHIPPED.data().unsubscribe();

    private Samples() {}

    private static QuietHours neverQuiet() {
        return new QuietHours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT, Duration.ZERO, ZoneOffset.UTC);
    }

    public static Catalogue catalogue() {
        return new StaticCatalogue(List.of(SampleCatalogue.PROCEDURE), SampleCatalogue.AGENCIES, List.of());
    }

    public static Contacts contacts(Matter matter) {
        return new Contacts(
                new Contacts.Person("Nguyễn Thị An", "0901234567", "an@example.vn", true, true, true, "an.citizen"),
                LOOKUP,
                CODE,
                matter);
    }

    public static CaseResolved resolved(LegResult result, String reasonCode) {
        return new CaseResolved("thuong-tru", POLICE, result, "15/TB-CA", List.of(), reasonCode, NOW);
    }

    public static CloudEvent<Event> envelope(Event event, String source, long sequence) {
        return envelope(DOSSIER, event, source, sequence);
    }

    public static CloudEvent<Event> envelope(String dossier, Event event, String source, long sequence) {
        String id = dossier + source + sequence;
        String type = DossierEventTypes.table().typeOf(event);
        return new CloudEvent<>(
                "1.0", id, source, type, dossier, NOW, sequence, "test", null, "application/json", event);
    }

    public static Received received(Event event, long sequence) {
        return new Received(envelope(event, "/intake/" + DOSSIER, sequence));
    }

    /** The ledger of a dossier that was submitted here. */
    static ForgottenTime nothingForgotten() {
        return new ForgottenTime(null, null);
    }

    public static Notices ledger() {
        return Notices.none(DOSSIER).about("3.000722", 1, COMMUNE).involving(List.of(COMMUNE));
    }

    /** The same, when this agency takes part too. */
    public static Notices ledger(String agency) {
        return ledger().involving(List.of(agency));
    }

    /** The intent of that rule for that medium. */
    public static Intent intent(Rules rules, String rule, Medium medium) {
        return intent(rules, SampleEvents.of(rule), rule, medium);
    }

    /** What that rule asks for on that event, also if only where another medium failed before. */
    public static Intent intent(Rules rules, Event event, String rule, Medium medium) {
        return intents(rules, event, rule).stream()
                .flatMap(Samples::way)
                .filter(intent -> intent.medium() == medium)
                .findFirst()
                .orElseThrow();
    }

    private static Stream<Intent> way(Intent first) {
        return Stream.iterate(
                        Optional.of(first),
                        Optional::isPresent,
                        before -> before.flatMap(intent -> intent.next(DOSSIER)))
                .map(Optional::orElseThrow);
    }

    /** Everything that the rule asks for on that event. */
    public static List<Intent> intents(Rules rules, Event event, String rule) {
        return rules.intents(envelope(event, "/intake/" + DOSSIER, 1), facts(event)).stream()
                .filter(intent -> intent.rule().equals(rule))
                .toList();
    }

    /** What rules may use of the event. */
    static EventFacts facts(Event event) {
        return Objects.requireNonNull(
                new AwaitedWords(catalogue()).facts(ledger(), event).block());
    }

    /** The fields that a template gets for the intent. */
    public static Map<String, String> fields(Catalogue catalogue, Intent intent, Contacts contacts) {
        return Objects.requireNonNull(new NoticeFields(catalogue, LINKS)
                .of(ledger(), intent, contacts)
                .block());
    }

    /** A rule for both media. */
    public static Rule rule(String name, String on) {
        return new Rule(
                name,
                on,
                null,
                null,
                List.of(Audience.APPLICANT),
                List.of(List.of(Medium.SMS), List.of(Medium.EMAIL)),
                null,
                null,
                null,
                null,
                null);
    }
}
