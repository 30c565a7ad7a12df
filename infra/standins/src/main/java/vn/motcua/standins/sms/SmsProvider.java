package vn.motcua.standins.sms;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.standins.StandinsSettings;

/** Sends each reference once: the log is written before the answer, so not even a kill makes it send twice or forget. */
@Component
class SmsProvider {

    private static final Logger log = LoggerFactory.getLogger(SmsProvider.class);

    private final Map<String, SentSms> sent = new LinkedHashMap<>();
    private final SmsLog file;
    private final Clock clock;

    SmsProvider(StandinsSettings settings, JsonMapper json, Clock clock) {
        this.clock = clock;
        this.file = new SmsLog(settings.dataDir().resolve("sms.jsonl"), json, this::remember);
    }

    /** What happened to a valid message. */
    record Receipt(String providerId, String reference, boolean repeated) {}

    synchronized Receipt send(SmsMessage message) {
        var reference = Objects.requireNonNull(message.reference());
        var known = sent.get(reference);
        var line = known == null
                ? new LogLine(reference, UUID.randomUUID().toString(), clock.instant(), message)
                : new LogLine(reference, known.providerId(), clock.instant(), null);
        file.append(line);
        remember(line);
        log.info("sms reference={} repeated={}", reference, known != null);
        return new Receipt(line.providerId(), reference, known != null);
    }

    /** What was sent, oldest first; null means no restriction. */
    synchronized List<SentSms> sent(@Nullable String reference, @Nullable Instant since) {
        return sent.values().stream()
                .filter(sms -> reference == null || sms.reference().equals(reference))
                .filter(sms -> since == null || !sms.at().isBefore(since))
                .toList();
    }

    private void remember(LogLine line) {
        var known = sent.get(line.reference());
        sent.put(line.reference(), known == null ? SentSms.first(line) : known.and(line));
    }

    @PreDestroy
    synchronized void close() throws IOException {
        file.close();
    }
}
