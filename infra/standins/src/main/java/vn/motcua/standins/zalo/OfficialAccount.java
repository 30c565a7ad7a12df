package vn.motcua.standins.zalo;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.standins.StandinsSettings;
import vn.motcua.standins.zalo.ZaloLine.Keys;

/**
 * Sends whatever comes with a good access, also what came before, and renews the access once for each refresh token; the first one is
 * the demo secret. The log is written before the answer, so that a kill forgets neither messages nor keys.
 */
@Component
class OfficialAccount {

    private static final Logger log = LoggerFactory.getLogger(OfficialAccount.class);

    private final Map<String, SentZns> sent = new LinkedHashMap<>();
    private final String secret;
    private final Clock clock;
    private final ZaloWebhook webhook;
    private final ZaloLog file;
    private Keys keys;
    private volatile ZaloManner manner = ZaloManner.WELL;

    OfficialAccount(StandinsSettings settings, JsonMapper json, Clock clock, ZaloWebhook webhook) {
        this.secret = settings.demoSecret();
        this.clock = clock;
        this.webhook = webhook;
        this.keys = new Keys("", secret, "");
        this.file = new ZaloLog(settings.dataDir().resolve("zalo.jsonl"), json, this::remember);
    }

    ZaloManner manner() {
        return manner;
    }

    void will(ZaloManner next) {
        manner = next;
    }

    synchronized boolean lets(String access) {
        return !access.isEmpty() && keys.access().equals(access);
    }

    /** New keys; empty if the renewal was used before, or the secret is not the application's. */
    synchronized Optional<Keys> renewed(String renewal, String appId, String key) {
        if (!keys.renewal().equals(renewal) || !secret.equals(key)) {
            return Optional.empty();
        }
        give(new Keys(UUID.randomUUID().toString(), UUID.randomUUID().toString(), appId));
        return Optional.of(keys);
    }

    /** Nobody's access is good any more; it can be renewed. */
    synchronized void takeAccessBack() {
        give(new Keys("", keys.renewal(), keys.appId()));
    }

    private void give(Keys next) {
        append(new ZaloLine(clock.instant(), next, null, null));
    }

    /** Sends a valid message and gives what the account calls it. */
    synchronized String send(ZaloMessage message) {
        String messageId = UUID.randomUUID().toString();
        String reference = Objects.requireNonNull(message.trackingId());
        append(new ZaloLine(clock.instant(), null, messageId, message));
        log.info("zalo reference={}", reference);
        say(reference, messageId);
        return messageId;
    }

    private void say(String reference, String messageId) {
        ZaloManner.Mode mode = manner.mode();
        if (mode == ZaloManner.Mode.FORGED) {
            webhook.arrived(keys.appId(), reference, messageId, "not the secret");
        }
        int times = mode == ZaloManner.Mode.SAYS_NOTHING ? 0 : mode == ZaloManner.Mode.SAYS_TWICE ? 2 : 1;
        for (int i = 0; i < times; i++) {
            webhook.arrived(keys.appId(), reference, messageId, secret);
        }
    }

    private void append(ZaloLine line) {
        file.append(line);
        remember(line);
    }

    private void remember(ZaloLine line) {
        if (line.keys() != null) {
            keys = line.keys();
            return;
        }
        SentZns first = SentZns.first(line);
        sent.merge(first.reference(), first, (known, again) -> known.again());
    }

    /** What was sent, oldest first; null means no restriction. */
    synchronized List<SentZns> sent(@Nullable String reference, @Nullable String to) {
        return sent.values().stream()
                .filter(zns -> reference == null || zns.reference().equals(reference))
                .filter(zns -> to == null || zns.to().equals(to))
                .toList();
    }
}
