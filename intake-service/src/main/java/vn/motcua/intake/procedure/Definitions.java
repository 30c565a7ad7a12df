package vn.motcua.intake.procedure;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;
import vn.motcua.contracts.catalogue.Agency;
import vn.motcua.contracts.catalogue.Area;
import vn.motcua.contracts.catalogue.CalendarDefinition;
import vn.motcua.contracts.catalogue.Procedure;
import vn.motcua.platform.journal.Command;
import vn.motcua.platform.journal.Problem;
import vn.motcua.platform.security.Caller;
import vn.motcua.platform.security.Role;

/**
 * Publishes new versions of procedures, agencies, areas and calendars (quản trị danh mục). A version never changes: a dossier
 * keeps the one that it was accepted under.
 */
@Service
public class Definitions {

    private static final int MOST_FAULTS = 200;

    private final OwnCatalogue catalogue;
    private final CatalogueStore store;

    Definitions(OwnCatalogue catalogue, CatalogueStore store) {
        this.catalogue = catalogue;
        this.store = store;
    }

    /** What publishing answers; not {@code created} if exactly this was published before. */
    public record Published(String kind, String code, int version, boolean created) {}

    /**
     * A definition as it was sent.
     *
     * @param entry as far as it could be read
     * @param unreadable what could not; stands in the entry as something harmless
     */
    public record Draft(CatalogueEntry entry, List<DefinitionFault> unreadable) {}

    /**
     * Publishes a version, which must be the one after the latest.
     *
     * @throws Problem (as an error signal) DEFINITION_INVALID with every fault; VERSION_TAKEN
     */
    public Mono<Published> publish(Draft draft, Caller caller, Command command) {
        caller.mustBe(Role.ADMIN);
        refuse(faults(draft));
        CatalogueEntry entry = draft.entry();
        int latest = catalogue
                .latest(entry.kind(), entry.code())
                .map(CatalogueEntry::version)
                .orElse(0);
        boolean known = catalogue.entry(entry.id()).filter(entry::equals).isPresent();
        if (!known && entry.version() != latest + 1) {
            return Mono.error(CatalogueStore.versionTaken(entry, latest));
        }
        return (known ? Mono.just(false) : store.write(entry, command))
                .map(created -> new Published(entry.kind().text(), entry.code(), entry.version(), created));
    }

    private List<DefinitionFault> faults(Draft draft) {
        List<DefinitionFault> faults = new ArrayList<>(draft.unreadable());
        rules(draft.entry()).stream()
                .filter(fault -> draft.unreadable().stream().noneMatch(fault::isWithin))
                .forEach(faults::add);
        return faults;
    }

    private List<DefinitionFault> rules(CatalogueEntry entry) {
        return switch (entry.kind()) {
            case PROCEDURE -> ProcedureRules.faults((Procedure) entry.content());
            case AGENCY -> new PlaceRules(catalogue).faults((Agency) entry.content());
            case AREA -> new PlaceRules(catalogue).faults((Area) entry.content());
            case CALENDAR ->
                new CalendarRules(catalogue.index().calendars()).faults((CalendarDefinition) entry.content());
        };
    }

    private static void refuse(List<DefinitionFault> faults) {
        if (!faults.isEmpty()) {
            throw Problem.invalid(
                            "DEFINITION_INVALID",
                            "The definition has " + faults.size() + " faults; nothing was published.")
                    .with("faults", faults.stream().limit(MOST_FAULTS).toList());
        }
    }
}
