package vn.motcua.standins.sms;

import java.io.IOException;
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
import vn.motcua.standins.StandinsSettings;

/**
 * Sends each reference once: the log is written before the answer, so not even a kill makes it send twice or forget. Says later
 * what became of it: delivered, unless it is a landline (02…), which takes no SMS.
 */
class SmsProvider {

    private static final Logger log = LoggerFactory.getLogger(SmsProvider.class);

    private final Map<String, SentSms> sent = new LinkedHashMap<>();
    private final String name;
    private final String receiptSecret;
    private final SmsLog file;
    private final Clock clock;
    private final ReceiptCalls receipts;
    private final Faults faults;
    private volatile ReceiptManner manner = ReceiptManner.PROMPT;

    SmsProvider(String name, StandinsSettings settings, JsonMapper json, Clock clock, ReceiptCalls receipts) {
        this.name = name;
        this.receiptSecret = settings.demoSecret();
        this.clock = clock;
        this.receipts = receipts;
        this.faults = new Faults(clock);
        this.file = new SmsLog(settings.dataDir().resolve("sms-" + name + ".jsonl"), json, this::remember);
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
        var known = sent.get(reference);
        var line = known == null
                ? new LogLine(reference, UUID.randomUUID().toString(), clock.instant(), message)
                : new LogLine(reference, known.providerId(), clock.instant(), null);
        file.append(line);
        remember(line);
        log.info("sms provider={} reference={} repeated={}", name, reference, known != null);
        if (known == null) {
            report(message);
        }
        return new Receipt(line.providerId(), reference, known != null);
    }

    private void report(SmsMessage message) {
        var reference = Objects.requireNonNull(message.reference());
        var landline = Objects.requireNonNull(message.to()).startsWith("02");
        var said = landline ? word(reference, "UNDELIVERABLE", "LANDLINE") : word(reference, "DELIVERED", "");
        var soon = Duration.ofMillis(manner.delay());
        var later = soon.multipliedBy(2);
        switch (manner.mode()) {
            case ONCE -> say(said, soon);
            case TWICE -> {
                say(said, soon);
                say(said, later);
            }
            case DISORDERED -> {
                say(said, soon);
                say(word(reference, "EXPIRED", ""), later);
            }
            case FORGED -> {
                receipts.say(name, word(reference, "UNDELIVERABLE", "FORGED"), "not the secret", soon);
                say(said, later);
            }
            case NEVER -> log.info("sms provider={} says nothing of reference={}", name, reference);
        }
    }

    private void say(ReceiptCalls.Word word, Duration delay) {
        receipts.say(name, word, receiptSecret, delay);
    }

    private ReceiptCalls.Word word(String reference, String status, String error) {
        return new ReceiptCalls.Word(reference, status, clock.instant().toString(), error);
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

    synchronized void close() throws IOException {
        file.close();
    }
}
