package vn.motcua.proof.oracle.fold;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.contracts.dossier.IntakeEvent;
import vn.motcua.proof.oracle.world.Fact;
import vn.motcua.proof.oracle.world.Folder;
import vn.motcua.proof.oracle.world.Kind;

/** Which notices the events of a dossier ask for, by notification's file of rules, read and applied by the judge itself. */
public final class RuleBook {

    private static final String FILE = "/notification/rules.json";
    private static final Set<String> OF_AGENCIES = Set.of("AGENCY", "HEAD");

    private final List<JsonNode> rules = new ArrayList<>();
    private final Map<String, String> parties;

    /**
     * @param parties whose word each wait of each procedure is, by {@code procedure@version/leg/wait}
     */
    public RuleBook(Map<String, String> parties) {
        this.parties = parties;
        try (InputStream file = RuleBook.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException("notification's rules are not on the class path");
            }
            JsonMapper.shared().readTree(file).forEach(rules::add);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /**
     * A way to somebody, of which at least one step must be in the ledger.
     *
     * @param legal whether the law has it said, so that by some way it must be, whatever the applicant wishes
     */
    public record Wanted(List<Step> way, String rule, Fact event, boolean legal) {

        /** What it may be told by, in words. */
        public String media() {
            return way.stream().map(Step::medium).collect(Collectors.joining(", else "));
        }
    }

    /** A notice by one medium. */
    public record Step(String reference, String medium) {}

    /** Everything that the dossier's events ask for. */
    public List<Wanted> wanted(Folder folder) {
        List<Wanted> wanted = new ArrayList<>();
        String procedure = "";
        for (Fact fact : folder.published()) {
            procedure = procedure(procedure, fact);
            if (Kind.NOTIFICATION.hears(fact.source())) {
                wanted(folder.id(), fact, procedure, wanted);
            }
        }
        return wanted;
    }

    /** Whether of the rule's notices that wait only the newest is said. */
    public boolean saysOnlyTheNewest(String name) {
        return rules.stream()
                .filter(rule -> rule.path("name").asString().equals(name))
                .anyMatch(rule -> rule.path("newestOnly").asBoolean(false));
    }

    private static String procedure(String known, Fact fact) {
        return switch (fact.event()) {
            case IntakeEvent.DossierSubmitted it -> it.procedure() + "@" + it.procedureVersion();
            case IntakeEvent.DossierAccepted it -> it.procedure() + "@" + it.procedureVersion();
            case null, default -> known;
        };
    }

    private void wanted(String dossier, Fact fact, String procedure, List<Wanted> into) {
        for (JsonNode rule : rules) {
            if (rule.path("on").asString().equals(fact.entry().type()) && holds(rule, fact, procedure)) {
                String name = rule.path("name").asString();
                recipients(rule, fact.envelope().data())
                        .forEach(recipient -> rule.path("media").forEach(way -> {
                            String key = String.join("\n", dossier, fact.id(), name, recipient, "");
                            into.add(new Wanted(
                                    steps(key, way),
                                    name,
                                    fact,
                                    rule.path("legal").asBoolean(false)));
                        }));
            }
        }
    }

    /** A way is a medium, or a list of media of which each follows where the one before fails. */
    private static List<Step> steps(String key, JsonNode way) {
        Stream<JsonNode> media = way.isArray() ? way.valueStream() : Stream.of(way);
        return media.map(JsonNode::asString)
                .map(medium -> new Step(DigestUtils.sha256Hex(key + medium).substring(0, 32), medium))
                .toList();
    }

    /** Offices that work on it are told for each agency that the event is about; the applicant and the desk are one. */
    private static Stream<String> recipients(JsonNode rule, JsonNode data) {
        return rule.path("audiences")
                .valueStream()
                .map(JsonNode::asString)
                .flatMap(audience -> OF_AGENCIES.contains(audience)
                        ? agencies(data).map(agency -> audience + "@" + agency)
                        : Stream.of(audience));
    }

    private static Stream<String> agencies(JsonNode data) {
        return data.has("holders")
                ? data.path("holders").valueStream().map(JsonNode::asString)
                : Stream.of("to", "agency", "holder", "desk")
                        .filter(data::has)
                        .limit(1)
                        .map(name -> data.path(name).asString());
    }

    private boolean holds(JsonNode rule, Fact fact, String procedure) {
        boolean when = rule.path("when").properties().stream().allMatch(it -> isOne(it, fact, procedure));
        boolean unless = rule.path("unless").properties().stream().anyMatch(it -> isOne(it, fact, procedure));
        return when && !unless;
    }

    private boolean isOne(Map.Entry<String, JsonNode> condition, Fact fact, String procedure) {
        String value = value(condition.getKey(), fact, procedure);
        return condition
                .getValue()
                .valueStream()
                .anyMatch(wanted -> wanted.asString().equals(value));
    }

    /** A value of the event; two are not in it, but follow from it. */
    private String value(String name, Fact fact, String procedure) {
        JsonNode data = fact.envelope().data();
        return switch (name) {
            case "changed" -> String.valueOf(changed(data.path("from"), data.path("to")));
            case "party" -> parties.getOrDefault(wait(data, procedure), "");
            default -> data.path(name).asString("");
        };
    }

    private static boolean changed(JsonNode from, JsonNode to) {
        String before = from.asString("");
        return !before.isEmpty() && !before.equals(to.asString(""));
    }

    private static String wait(JsonNode data, String procedure) {
        return procedure + "/" + data.path("leg").asString("") + "/"
                + data.path("awaited").asString("");
    }
}
