package vn.motcua.intake.procedure;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.motcua.contracts.catalogue.Agency;
import vn.motcua.contracts.catalogue.Area;
import vn.motcua.platform.catalogue.CatalogueIndex;

/** What agencies and areas must keep so that a dossier finds who is competent, also after a merger. */
final class PlaceRules {

    private static final Pattern PLAIN = Pattern.compile("[ -~]{3,40}");

    private final CatalogueIndex index;
    private final Faults faults = new Faults();

    PlaceRules(OwnCatalogue catalogue) {
        this.index = catalogue.index();
    }

    /** Everything that is wrong with the agency; empty if it can be published. */
    List<DefinitionFault> faults(Agency agency) {
        faults.code("code", agency.code());
        faults.atLeastOne("version", agency.version());
        faults.text("name", agency.name());
        faults.require(
                PLAIN.matcher(agency.shortName()).matches(), "shortName", "is 3 to 40 letters without diacritics");
        boolean ordered = agency.validTo() == null || !agency.validTo().isBefore(agency.validFrom());
        faults.require(ordered, "validTo", "is before validFrom");
        faults.require((agency.desk() == null) == (agency.phone() == null), "phone", "goes with desk, both or neither");
        areas("areas", agency.areas());
        String parent = agency.parent();
        faults.require(parent == null || isAgency(parent), "parent", "there is no agency " + parent);
        calendar(agency.calendar());
        mailboxes(agency.mailboxes());
        successors(agency);
        return faults.all();
    }

    private boolean isAgency(String code) {
        return index.agency(code).isPresent();
    }

    private void areas(String field, List<String> areas) {
        for (int i = 0; i < areas.size(); i++) {
            boolean known = index.area(areas.get(i)).isPresent();
            faults.require(known, field + "[" + i + "]", "there is no area " + areas.get(i));
        }
    }

    private void calendar(@Nullable String code) {
        boolean known = code == null || index.calendars().knows(code);
        faults.require(known, "calendar", "there is no calendar " + code);
    }

    private void mailboxes(Agency.@Nullable Mailboxes mailboxes) {
        if (mailboxes != null) {
            faults.mailbox("mailboxes.desk", mailboxes.desk());
            faults.mailbox("mailboxes.work", mailboxes.work());
            faults.mailbox("mailboxes.head", mailboxes.head());
        }
    }

    private void successors(Agency agency) {
        List<Agency.Succession> successors = Objects.requireNonNullElse(agency.successors(), List.of());
        boolean ended = successors.isEmpty() || agency.validTo() != null;
        faults.require(ended, "successors", "only an agency that ends has successors; give validTo");
        Set<String> passed = new HashSet<>();
        for (int i = 0; i < successors.size(); i++) {
            Agency.Succession succession = successors.get(i);
            String at = "successors[" + i + "]";
            boolean another = !succession.agency().equals(agency.code());
            faults.require(another, at + ".agency", "an agency does not succeed itself");
            faults.require(
                    !another || isAgency(succession.agency()),
                    at + ".agency",
                    "there is no agency " + succession.agency());
            areas(at + ".areas", succession.areas());
            boolean once = succession.areas().stream().allMatch(passed::add);
            faults.require(once, at + ".areas", "an area passes to one successor only");
        }
    }

    /** Everything that is wrong with the area; empty if it can be published. */
    List<DefinitionFault> faults(Area area) {
        faults.code("code", area.code());
        faults.atLeastOne("version", area.version());
        faults.text("name", area.name());
        String parent = area.parent();
        faults.require(parent == null || index.area(parent).isPresent(), "parent", "there is no area " + parent);
        faults.require(!isAround(area.code(), parent), "parent", "the area would lie within itself");
        List<String> successors = Objects.requireNonNullElse(area.successors(), List.of());
        faults.require(
                successors.isEmpty() || area.validTo() != null,
                "successors",
                "only an area that ends has successors; give validTo");
        faults.require(!successors.contains(area.code()), "successors", "an area does not succeed itself");
        areas("successors", successors);
        return faults.all();
    }

    private boolean isAround(String code, @Nullable String parent) {
        Set<String> seen = new HashSet<>();
        String around = parent;
        while (around != null && seen.add(around)) {
            if (around.equals(code)) {
                return true;
            }
            around = index.area(around).map(Area::parent).orElse(null);
        }
        return false;
    }
}
