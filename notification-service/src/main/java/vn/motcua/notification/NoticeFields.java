package vn.motcua.notification;

import static vn.motcua.notification.Wording.text;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.motcua.contracts.catalogue.Agency;
import vn.motcua.contracts.catalogue.LegDefinition;
import vn.motcua.contracts.catalogue.LegRules.Wait;
import vn.motcua.contracts.catalogue.Procedure;
import vn.motcua.platform.catalogue.Catalogue;

/**
 * What a template may use. Every field is always there, empty where nothing is known, so that a template with an unknown
 * field is a fault that shows at once.
 */
@Service
class NoticeFields {

    /** Who the applicant is, what only the applicant may do, and what people wrote: never in what the ledger keeps of a message. */
    private static final Set<String> PERSONAL = Set.of(
            "name", "reason", "stopReason", "supplementReason", "papers", "apologyReason", "unsubscribe", "formLink");

    /** What people said of or to the applicant: a template for offices that asks for it is a fault. */
    private static final Set<String> OF_THE_APPLICANT = Stream.concat(
                    PERSONAL.stream(), Stream.of("paperCount", "enclosed"))
            .collect(Collectors.toUnmodifiableSet());

    private final Catalogue catalogue;
    private final UnsubscribeLinks links;

    NoticeFields(Catalogue catalogue, UnsubscribeLinks links) {
        this.catalogue = catalogue;
        this.links = links;
    }

    static boolean isPersonal(String field) {
        return PERSONAL.contains(field);
    }

    static boolean isOfTheApplicant(String field) {
        return OF_THE_APPLICANT.contains(field);
    }

    /** The fields for one intent; the catalogue is asked for names. */
    Mono<Map<String, String>> of(Notices ledger, Intent intent, Contacts contacts) {
        Map<String, String> known = new HashMap<>(MatterFields.of(intent, contacts));
        known.putAll(Map.of("procedure", text(ledger.procedure()), "leg", intent.fact("leg")));
        known.putAll(Map.of("result", "", "awaited", "", "clockWaits", ""));
        known.put("unsubscribe", intent.isStoppable() ? links.to(ledger.dossier(), intent.medium()) : "");
        known.putAll(Enclosures.NONE);
        if (intent.audience().isOfficial()) {
            known.keySet().removeAll(OF_THE_APPLICANT);
        }
        known.put("forHead", Wording.flag(intent.audience() == Audience.HEAD));
        known.put("forDesk", Wording.flag(intent.audience() == Audience.DESK));
        return Flux.concat(
                        agency("to", ledger.office(intent)),
                        agency("desk", ledger.desk()),
                        agency("agency", intent.fact("agency")),
                        agency("former", intent.fact("former")),
                        procedure(ledger, intent))
                .reduce(known, NoticeFields::merged)
                .map(Map::copyOf);
    }

    private static Map<String, String> merged(Map<String, String> fields, Map<String, String> more) {
        fields.putAll(more);
        return fields;
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

    private Mono<Map<String, String>> procedure(Notices ledger, Intent intent) {
        String code = ledger.procedure();
        Mono<Procedure> known = code == null ? Mono.empty() : catalogue.procedure(code, ledger.procedureVersion());
        return known.map(procedure -> named(LegTerms.of(procedure, intent.fact("leg")), intent));
    }

    /** The names that the procedure knows; what it does not know stays as it was. */
    private static Map<String, String> named(LegTerms terms, Intent intent) {
        Map<String, String> names = new HashMap<>();
        Procedure procedure = terms.procedure();
        names.put("procedure", procedure.name());
        names.put("clockWaits", Wording.flag(procedure.startRule().startsWithReceipt()));
        terms.leg().map(LegDefinition::title).ifPresent(title -> names.put("leg", title));
        terms.leg().map(LegDefinition::resultTitle).ifPresent(title -> names.put("result", title));
        terms.wait(intent.fact("awaited")).map(Wait::title).ifPresent(title -> names.put("awaited", title));
        terms.owed(intent.fact("fee")).map(Wording::within).ifPresent(title -> names.put("feeTitle", title));
        return names;
    }
}
