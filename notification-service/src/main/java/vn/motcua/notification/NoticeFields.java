package vn.motcua.notification;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;
import vn.motcua.contracts.catalogue.Agency;
import vn.motcua.contracts.catalogue.LegDefinition;
import vn.motcua.contracts.catalogue.Procedure;
import vn.motcua.platform.catalogue.Catalogue;

/**
 * What a template may use. Every field is always there, empty where nothing is known, so that a template with an unknown
 * field is a fault that shows at once.
 */
@Service
class NoticeFields {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy").withZone(ZoneId.of("Asia/Ho_Chi_Minh"));

    private final Catalogue catalogue;

    NoticeFields(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** The fields for one intent; the catalogue is asked for names. */
    Mono<Map<String, String>> of(Notices ledger, Intent intent, Contacts contacts) {
        Map<String, String> fields = new HashMap<>();
        person(fields, contacts);
        event(fields, intent);
        return Mono.zip(
                        agency("desk", ledger.desk()),
                        agency("agency", intent.fact("agency")),
                        procedure(ledger, intent.fact("leg")))
                .map(found -> merged(fields, found.getT1(), found.getT2(), found.getT3()));
    }

    private static void person(Map<String, String> fields, Contacts contacts) {
        fields.put("name", contacts.fullName());
        fields.put("lookup", contacts.lookupCode());
        fields.put("code", text(contacts.code()));
        fields.put("reason", text(contacts.refusalReason()));
    }

    private static void event(Map<String, String> fields, Intent intent) {
        fields.put("at", MINUTE.format(intent.createdAt()));
        fields.put("due", minute(intent.fact("dueAt")));
        fields.put("resultRef", intent.fact("resultRef"));
        fields.put("reasonCode", intent.fact("reasonCode"));
        fields.put("method", intent.fact("method"));
        fields.put("outcome", intent.fact("outcome"));
        if (!intent.fact("code").isEmpty()) {
            fields.put("code", intent.fact("code"));
        }
    }

    private static String minute(String instant) {
        return instant.isEmpty() ? "" : MINUTE.format(Instant.parse(instant));
    }

    private Mono<Map<String, String>> agency(String prefix, @Nullable String code) {
        Mono<Agency> known = code == null || code.isEmpty() ? Mono.empty() : catalogue.agency(code);
        return known.map(agency -> agency(prefix, agency)).defaultIfEmpty(unknown(prefix, text(code)));
    }

    private static Map<String, String> agency(String prefix, Agency agency) {
        return Map.of(
                prefix,
                agency.name(),
                prefix + "Short",
                agency.shortName(),
                prefix + "Place",
                text(agency.desk()),
                prefix + "Phone",
                text(agency.phone()));
    }

    private static Map<String, String> unknown(String prefix, String code) {
        return Map.of(prefix, code, prefix + "Short", code, prefix + "Place", "", prefix + "Phone", "");
    }

    private Mono<Map<String, String>> procedure(Notices ledger, String leg) {
        String code = ledger.procedure();
        Mono<Procedure> known = code == null ? Mono.empty() : catalogue.procedure(code, ledger.procedureVersion());
        return known.map(procedure -> procedure(procedure, leg))
                .defaultIfEmpty(Map.of("procedure", text(code), "leg", leg, "result", ""));
    }

    private static Map<String, String> procedure(Procedure procedure, String code) {
        Optional<LegDefinition> leg = procedure.route().leg(code);
        return Map.of(
                "procedure", procedure.name(),
                "leg", leg.map(LegDefinition::title).orElse(code),
                "result", leg.map(LegDefinition::resultTitle).orElse(""));
    }

    @SafeVarargs
    private static Map<String, String> merged(Map<String, String> fields, Map<String, String>... more) {
        for (Map<String, String> found : more) {
            fields.putAll(found);
        }
        return Map.copyOf(fields);
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
