package vn.motcua.notification;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import vn.motcua.contracts.CloudEvent;
import vn.motcua.contracts.Event;

/**
 * All rules, in the order of their file.
 *
 * @param silent wire types that nobody is told of, each with the reason
 */
public record Rules(List<Rule> all, Map<String, String> silent) {
    public Rules {
        all = List.copyOf(all);
        all.forEach(Rules::check);
        silent = Map.copyOf(silent);
    }

    /** Texts for offices say nothing of the applicant, and the applicant is not told at an office's mailbox. */
    private static void check(Rule rule) {
        boolean apart = rule.audiences().stream()
                .allMatch(audience ->
                        rule.media().stream().allMatch(medium -> medium.isOfficial() == audience.isOfficial()));
        if (!apart) {
            throw new IllegalArgumentException(
                    "rule " + rule.name() + ": only offices are told at mailboxes, and only there");
        }
        checkWays(rule);
        checkForm(rule);
        if (Boolean.TRUE.equals(rule.legal()) && Boolean.TRUE.equals(rule.newestOnly())) {
            throw new IllegalArgumentException(
                    "rule " + rule.name() + ": what the law has the office say gives way to nothing");
        }
    }

    /** Only e-mails to persons carry a form. */
    private static void checkForm(Rule rule) {
        String form = rule.form();
        if (form != null && !(form.matches("\\d{2}") && rule.media().contains(Medium.EMAIL))) {
            throw new IllegalArgumentException(
                    "rule " + rule.name() + ": a form has two digits and goes with an e-mail");
        }
    }

    /** A notice's reference has its medium, so that a rule can tell somebody by each medium once. */
    private static void checkWays(Rule rule) {
        boolean empty = rule.ways().stream().anyMatch(List::isEmpty);
        if (empty || Set.copyOf(rule.media()).size() < rule.media().size()) {
            throw new IllegalArgumentException(
                    "rule " + rule.name() + ": each way has a medium, and no medium comes twice");
        }
    }

    /** Number of the form that goes with the e-mails of this rule; empty for none. */
    Optional<String> formOf(String rule) {
        return all.stream()
                .filter(known -> known.name().equals(rule))
                .findFirst()
                .map(Rule::form);
    }

    /** What the event asks for; the same event always asks for the same. */
    List<Intent> intents(CloudEvent<Event> event, EventFacts facts) {
        return all.stream()
                .filter(rule -> rule.matches(event.type(), facts.told()))
                .flatMap(rule -> intents(rule, event, facts))
                .toList();
    }

    private static Stream<Intent> intents(Rule rule, CloudEvent<Event> event, EventFacts facts) {
        return rule.audiences().stream()
                .flatMap(audience -> told(audience, facts))
                .flatMap(recipient ->
                        rule.ways().stream().map(way -> Intent.of(rule, recipient, way, event, facts.told())));
    }

    private static Stream<Recipient> told(Audience audience, EventFacts facts) {
        return audience.isOfAgencies()
                ? facts.agencies().stream().map(agency -> new Recipient(audience, agency))
                : Stream.of(new Recipient(audience, null));
    }

    /** Of these types, those that no rule names and that nobody decided to be silent about; empty is as it should be. */
    public Set<String> undecided(Set<String> types) {
        Set<String> open = new TreeSet<>(types);
        open.removeAll(silent.keySet());
        all.forEach(rule -> open.remove(rule.on()));
        return open;
    }
}
