package vn.motcua.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.notification.Samples.COMMUNE;
import static vn.motcua.notification.Samples.DOSSIER;
import static vn.motcua.notification.Samples.NOW;
import static vn.motcua.notification.Samples.POLICE;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.contracts.Event;
import vn.motcua.contracts.dossier.Channel;
import vn.motcua.contracts.dossier.DepartmentEvent.CaseReceived;
import vn.motcua.contracts.dossier.IntakeEvent.DossierSubmitted;
import vn.motcua.contracts.dossier.RoutingEvent.LegDispatched;
import vn.motcua.contracts.dossier.RoutingEvent.RouteCompleted;
import vn.motcua.platform.journal.Reaction;

/** The rules of {@code rules.json} over the events of a dossier's life. */
public class NoticeEventsTest {

    private final NoticeEvents handler = new NoticeEvents(rules());

    /** The rules that the service ships. */
    public static Rules rules() {
        try (var file = NoticeEventsTest.class.getResourceAsStream("/notification/rules.json")) {
            return new Rules(JsonMapper.shared().readValue(file, new TypeReference<List<Rule>>() {}));
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    static List<String> ruleNames() {
        return rules().all().stream().map(Rule::name).toList();
    }

    @Test
    void everyRuleHasASampleAndIsNamedOnce() {
        assertThat(ruleNames()).containsExactlyInAnyOrderElementsOf(Samples.EVENTS.keySet());
    }

    @ParameterizedTest
    @MethodSource("ruleNames")
    void anEventTellsTheApplicantBySmsAndEmail(String rule) {
        Reaction<Notices> reaction = on(null, Objects.requireNonNull(Samples.EVENTS.get(rule)));

        assertThat(reaction.outcome()).isEqualTo(Reaction.Outcome.MOVED);
        assertThat(intents(reaction)).allMatch(intent -> intent.rule().equals(rule));
        assertThat(intents(reaction)).extracting(Intent::medium).containsExactly(Medium.SMS, Medium.EMAIL);
        assertThat(intents(reaction)).allMatch(intent -> intent.createdAt().equals(NOW));
    }

    @Test
    void theSameEventAgainMakesNoSecondNotice() {
        Event accepted = Objects.requireNonNull(Samples.EVENTS.get("accepted"));
        Notices once = on(null, accepted).state();

        Reaction<Notices> again = on(once, accepted);

        assertThat(again.outcome()).isEqualTo(Reaction.Outcome.IGNORED);
        assertThat(again.state()).isEqualTo(once);
    }

    @Test
    void aDossierHandedInAtTheCounterIsNotToldThatItWasHandedIn() {
        Reaction<Notices> reaction = on(null, new DossierSubmitted("3.000722", 1, Channel.COUNTER, COMMUNE, "22870"));

        assertThat(intents(reaction)).isEmpty();
        assertThat(reaction.state()).isEqualTo(Samples.ledger());
    }

    @Test
    void whatNobodyMustKnowIsOnlyNotedWithItsAgency() {
        var dispatched =
                new LegDispatched("thuong-tru", 2, POLICE, Samples.CODE, "3.000722", 1, 960, Samples.DUE, List.of());
        Notices known = on(Samples.ledger(), dispatched).state();

        assertThat(Objects.requireNonNull(known).agencies()).containsExactly(COMMUNE, POLICE);
        assertThat(on(known, new CaseReceived("thuong-tru", POLICE, NOW))).isEqualTo(Reaction.ignored(known));
        assertThat(on(known, new RouteCompleted(List.of()))).isEqualTo(Reaction.ignored(known));
    }

    @Test
    void itListensToTheOfficeAndNotToItself() {
        assertThat(List.of("/intake/x", "/routing/x", "/department/x/y")).allMatch(handler::consumes);
        assertThat(handler.consumes("/notification/" + DOSSIER)).isFalse();
    }

    private Reaction<Notices> on(Notices state, Event event) {
        return Objects.requireNonNull(
                handler.on(state, Samples.received(event, 1)).block());
    }

    private static List<Intent> intents(Reaction<Notices> reaction) {
        return Objects.requireNonNull(reaction.state()).notices().stream()
                .map(Notice::intent)
                .toList();
    }
}
