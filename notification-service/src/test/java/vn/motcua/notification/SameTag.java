package vn.motcua.notification;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.motcua.contracts.CloudEvent;
import vn.motcua.contracts.Event;

/** Accepted dossiers whose short messages a message centre cannot tell apart by the tag: sixteen bits meet soon. */
final class SameTag {

    private static final Rules RULES = SampleRules.shipped();
    private static final Event ACCEPTED = SampleEvents.of("accepted");
    private static final EventFacts FACTS = Samples.facts(ACCEPTED);

    private SameTag() {}

    static CloudEvent<Event> acceptance(String dossier) {
        return Samples.envelope(dossier, ACCEPTED, "/intake/" + dossier, 1);
    }

    /** Two of them. */
    static List<String> dossiers() {
        Map<Integer, String> known = new HashMap<>();
        while (true) {
            String one = UUID.randomUUID().toString();
            String other = known.put(tag(one), one);
            if (other != null) {
                return List.of(other, one);
            }
        }
    }

    /** Here the next medium after Zalo, for which there is no account. */
    private static int tag(String dossier) {
        Intent chat = RULES.intents(acceptance(dossier), FACTS).stream()
                .filter(intent -> intent.medium() == Medium.ZALO)
                .findFirst()
                .orElseThrow();
        return SubmittedMessages.tag(chat.next(dossier).orElseThrow().reference());
    }
}
