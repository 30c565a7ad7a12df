package vn.motcua.notification;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.motcua.contracts.CloudEvent;

/**
 * That somebody is to be told something; written before any attempt and never changed.
 *
 * @param reference the same for the same fact, rule, audience and medium, so that neither replay nor a crash makes a second
 * @param rule name of the rule that asked for it
 * @param event id of the event that it tells
 * @param agency code of the agency that is told; null for the applicant and the desk
 * @param facts of the event: codes and times, no personal data
 * @param weight as its rule had it then
 * @param resend who wanted it sent again; null for what a rule asked for
 */
public record Intent(
        String reference,
        String rule,
        String event,
        Audience audience,
        @Nullable String agency,
        Medium medium,
        Instant createdAt,
        Map<String, String> facts,
        Weight weight,
        @Nullable Resend resend) {
    public Intent {
        // one written before notices had a weight has none
        weight = Objects.requireNonNullElse(weight, Weight.USUAL);
        facts = Map.copyOf(facts);
    }

    /**
     * That an officer has a notice sent once more (gửi lại thông báo).
     *
     * @param of reference of the notice that is said again
     * @param by user id
     * @param happenedAt when that happened which it tells
     */
    public record Resend(String of, String by, Instant happenedAt) {}

    static Intent of(Rule rule, Recipient recipient, Medium medium, CloudEvent<?> event, Map<String, String> facts) {
        String key = String.join("\n", event.subject(), event.id(), rule.name(), recipient.key(), medium.name());
        return new Intent(
                digest(key),
                rule.name(),
                event.id(),
                recipient.audience(),
                recipient.agency(),
                medium,
                event.time(),
                facts,
                rule.weight(facts),
                null);
    }

    /** The same to be said again, at once; the same wish, by its key, has the same reference. */
    Intent again(String by, String key, Instant now) {
        return new Intent(
                digest(reference + "\n" + key),
                rule,
                event,
                audience,
                agency,
                medium,
                now,
                facts,
                weight.atOnce(),
                new Resend(reference, by, happenedAt()));
    }

    /** Whether it can be held until the morning. */
    boolean sleeps() {
        return medium.rings() && weight.urgency().sleeps();
    }

    /** Whether it is sent however much was sent that day. */
    boolean isUncapped() {
        return weight.legal() || resend != null;
    }

    /** When that happened which it tells: the text says so, also if it is said again later. */
    Instant happenedAt() {
        return resend == null ? createdAt : resend.happenedAt();
    }

    /** The fact, or an empty text where the event has none of that name. */
    public String fact(String name) {
        return facts.getOrDefault(name, "");
    }

    private static String digest(String key) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("every Java runtime has SHA-256", absent);
        }
    }
}
