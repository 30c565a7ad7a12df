package vn.motcua.standins.sms;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sends each reference once, if it knows references: the log is written before the answer, so not even a kill makes it send twice
 * or forget. Says later what became of it: delivered, unless it is a landline (02…), which takes no SMS.
 */
class SmsProvider {

    private static final Logger log = LoggerFactory.getLogger(SmsProvider.class);

    private final Map<String, SentSms> sent = new LinkedHashMap<>();
    private final String name;
    private final boolean knowsReferences;
    private final SmsLog file;
    private final Clock clock;
    private final Voice voice;
    private final Faults faults;
    private volatile ReceiptManner manner = ReceiptManner.PROMPT;

    /**
     * With the log that is there.
     *
     * @param directory of its log
     * @param knowsReferences whether it tells a repeat from another message
     */
    SmsProvider(String name, Path directory, JsonMapper json, Clock clock, boolean knowsReferences, Voice voice) {
        this.name = name;
        this.clock = clock;
        this.knowsReferences = knowsReferences;
        this.voice = voice;
        this.faults = new Faults(clock);
        this.file = new SmsLog(directory.resolve("sms-" + name + ".jsonl"), json, this::remember);
    }

    boolean knowsReferences() {
        return knowsReferences;
    }

    Faults faults() {
        return faults;
    }

    void will(ReceiptManner next) {
        manner = next;
    }

    /** What happened to a valid message. */
    record Receipt(String providerId, String reference, boolean repeated) {}

    synchronized Receipt send(SmsMessage message) {
        var reference = Objects.requireNonNull(message.reference());
        var known = knowsReferences ? sent.get(reference) : null;
        var line = known == null
                ? new LogLine(reference, UUID.randomUUID().toString(), clock.instant(), message)
                : new LogLine(reference, known.providerId(), clock.instant(), null);
        file.append(line);
        remember(line);
        log.info("sms provider={} reference={} repeated={}", name, reference, known != null);
        if (known == null) {
            report(SentSms.first(name, line));
        }
        return new Receipt(line.providerId(), reference, known != null);
    }

    private void report(SentSms sms) {
        var fate = sms.to().startsWith("02") ? Voice.Fate.LANDLINE : Voice.Fate.DELIVERED;
        var soon = Duration.ofMillis(manner.delay());
        var later = soon.multipliedBy(2);
        switch (manner.mode()) {
            case ONCE -> voice.say(sms, fate, soon);
            case TWICE -> {
                voice.say(sms, fate, soon);
                voice.say(sms, fate, later);
            }
            case DISORDERED -> {
                voice.say(sms, fate, soon);
                voice.say(sms, Voice.Fate.EXPIRED, later);
            }
            case FORGED -> {
                voice.forge(sms, soon);
                voice.say(sms, fate, later);
            }
            case NEVER -> log.info("sms provider={} says nothing of reference={}", name, sms.reference());
        }
    }

    /** What was sent, oldest first; null means no restriction. */
    synchronized List<SentSms> sent(@Nullable String reference, @Nullable Instant since) {
        return sent.values().stream()
                .filter(sms -> reference == null || sms.reference().equals(reference))
                .filter(sms -> since == null || !sms.at().isBefore(since))
                .toList();
    }

    private void remember(LogLine line) {
        var key = knowsReferences ? line.reference() : line.providerId();
        var known = sent.get(key);
        sent.put(key, known == null ? SentSms.first(name, line) : known.and(line));
    }

    synchronized void close() throws IOException {
        file.close();
    }
}
