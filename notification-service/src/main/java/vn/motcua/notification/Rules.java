package vn.motcua.notification;

import java.util.List;
import java.util.stream.Stream;
import vn.motcua.contracts.CloudEvent;
import vn.motcua.contracts.Event;

/** All rules, in the order of their file. */
public record Rules(List<Rule> all) {
    public Rules {
        all = List.copyOf(all);
    }

    /** What the event asks for; the same event always asks for the same. */
    List<Intent> intents(CloudEvent<Event> event) {
        EventFacts facts = EventFacts.of(event.data());
        return all.stream()
                .filter(rule -> rule.matches(event.type(), facts.told()))
                .flatMap(rule -> intents(rule, event, facts))
                .toList();
    }

    private static Stream<Intent> intents(Rule rule, CloudEvent<Event> event, EventFacts facts) {
        return rule.media().stream().map(medium -> Intent.of(rule, medium, event, facts.told()));
    }
}
