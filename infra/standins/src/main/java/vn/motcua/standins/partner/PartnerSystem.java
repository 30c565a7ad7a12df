package vn.motcua.standins.partner;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Keeps what came with a good signature, in memory; all else it refuses, and only counts. */
@Component
class PartnerSystem {

    private final Map<String, HeardEvent> heard = new LinkedHashMap<>();
    private final JsonMapper json;
    private final Clock clock;
    private String secret = "";
    private int refused;

    PartnerSystem(JsonMapper json, Clock clock) {
        this.json = json;
        this.clock = clock;
    }

    /** From now on this secret is good, and no other. */
    synchronized void trust(String fresh) {
        secret = fresh;
    }

    /** Takes it, if it is genuine. */
    synchronized boolean takes(Webhook webhook) {
        if (!webhook.isGenuine(secret, clock.instant())) {
            refused++;
            return false;
        }
        HeardEvent first = HeardEvent.first(webhook.id(), json.readTree(webhook.body()));
        heard.merge(webhook.id(), first, (known, again) -> known.again());
        return true;
    }

    /** How many calls were refused. */
    synchronized int refused() {
        return refused;
    }

    /** What was heard of a dossier, in the order in which it came; null for all. */
    synchronized List<HeardEvent> heard(@Nullable String dossier) {
        return heard.values().stream()
                .filter(event -> dossier == null || event.dossier().equals(dossier))
                .toList();
    }
}
