package vn.motcua.notification;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.motcua.contracts.CloudEvent;
import vn.motcua.contracts.Event;
import vn.motcua.contracts.catalogue.Agency;
import vn.motcua.contracts.catalogue.AgencyKind;
import vn.motcua.contracts.catalogue.AgencyLevel;
import vn.motcua.contracts.catalogue.LegDefinition;
import vn.motcua.contracts.catalogue.Procedure;
import vn.motcua.contracts.catalogue.RouteDefinition;
import vn.motcua.contracts.catalogue.StartRule;
import vn.motcua.contracts.dossier.Channel;
import vn.motcua.contracts.dossier.DepartmentEvent.CaseResolved;
import vn.motcua.contracts.dossier.DossierEventTypes;
import vn.motcua.contracts.dossier.DossierOutcome;
import vn.motcua.contracts.dossier.IntakeEvent.DossierAccepted;
import vn.motcua.contracts.dossier.IntakeEvent.DossierRefused;
import vn.motcua.contracts.dossier.IntakeEvent.DossierSubmitted;
import vn.motcua.contracts.dossier.IntakeEvent.ResultReady;
import vn.motcua.contracts.dossier.IntakeEvent.ResultReturned;
import vn.motcua.contracts.dossier.LegResult;
import vn.motcua.contracts.dossier.ReturnMethod;
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
    public static final Instant NOW = Instant.parse("2026-11-20T02:00:00Z");
    public static final Instant DUE = Instant.parse("2026-11-26T02:00:00Z");
    public static final RetrySchedule SCHEDULE =
            new RetrySchedule(List.of(Duration.ofSeconds(5), Duration.ofSeconds(30)), Duration.ofDays(7));
    public static final Contacts CONTACTS = contacts(null);

    private Samples() {}

    public static Contacts contacts(String refusalReason) {
        return new Contacts("Nguyễn Thị An", "0901234567", "an@example.vn", true, true, LOOKUP, CODE, refusalReason);
    }

    public static Agency agency(String code, AgencyKind kind, String name, String shortName) {
        return new Agency(
                code,
                1,
                name,
                shortName,
                kind,
                AgencyLevel.COMMUNE,
                null,
                List.of("22870"),
                "Trung tâm Phục vụ hành chính công xã Ninh Phước, 12 Trần Phú",
                "02593888888",
                LocalDate.of(2025, 7, 1),
                null);
    }

    public static final List<Agency> AGENCIES = List.of(
            agency(COMMUNE, AgencyKind.COMMUNE_COMMITTEE, "UBND xã Ninh Phước", "UBND xa Ninh Phuoc"),
            agency(POLICE, AgencyKind.COMMUNE_POLICE, "Công an xã Ninh Phước", "Cong an xa Ninh Phuoc"));

    public static final Procedure PROCEDURE = new Procedure(
            "3.000722",
            1,
            "Liên thông đăng ký khai sinh, thường trú, cấp thẻ BHYT, thẻ căn cước cho trẻ dưới 6 tuổi",
            "Hộ tịch",
            AgencyKind.COMMUNE_COMMITTEE,
            StartRule.ACCEPTANCE,
            4800,
            List.of(),
            List.of(),
            new RouteDefinition(List.of(new RouteDefinition.Stage(List.of(new LegDefinition(
                    "thuong-tru",
                    "Đăng ký thường trú",
                    "Thông báo kết quả giải quyết cư trú",
                    AgencyKind.COMMUNE_POLICE,
                    960,
                    List.of(),
                    List.of()))))),
            List.of(),
            "sample");

    public static Catalogue catalogue() {
        return new StaticCatalogue(List.of(PROCEDURE), AGENCIES, List.of());
    }

    /** The event that each rule answers, by the rule's name. */
    public static final Map<String, Event> EVENTS = Map.of(
            "submitted", new DossierSubmitted("3.000722", 1, Channel.ONLINE, COMMUNE, "22870"),
            "accepted", new DossierAccepted(CODE, "3.000722", 1, COMMUNE, "22870", NOW, DUE),
            "refused", new DossierRefused(COMMUNE, "NOT_COMPETENT"),
            "leg-result", resolved(LegResult.GRANTED, ""),
            "leg-refused", resolved(LegResult.REFUSED, "NOT_RESIDENT"),
            "ready", new ResultReady(DossierOutcome.PARTLY_GRANTED, COMMUNE),
            "returned", new ResultReturned(ReturnMethod.COUNTER));

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
    public static Notices ledger() {
        return Notices.none(DOSSIER).about("3.000722", 1, COMMUNE).involving(COMMUNE);
    }

    /** The intent of that rule for that medium. */
    public static Intent intent(Rules rules, String rule, Medium medium) {
        return intent(rules, Objects.requireNonNull(EVENTS.get(rule)), rule, medium);
    }

    /** What that rule asks for on that event. */
    public static Intent intent(Rules rules, Event event, String rule, Medium medium) {
        return rules.intents(envelope(event, "/intake/" + DOSSIER, 1)).stream()
                .filter(intent -> intent.rule().equals(rule) && intent.medium() == medium)
                .findFirst()
                .orElseThrow();
    }

    /** The fields that a template gets for the intent. */
    public static Map<String, String> fields(Catalogue catalogue, Intent intent, Contacts contacts) {
        return Objects.requireNonNull(
                new NoticeFields(catalogue).of(ledger(), intent, contacts).block());
    }

    /** A rule for both media. */
    public static Rule rule(String name, String on) {
        return new Rule(name, on, Map.of(), Audience.APPLICANT, List.of(Medium.SMS, Medium.EMAIL));
    }
}
