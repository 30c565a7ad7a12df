package vn.motcua.notification;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
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
 * @param createdAt when that happened which it tells, also where another medium failed before; when it was asked for, if it is said again
 * @param weight as its rule had it then
 * @param resend who wanted it sent again; null for what a rule asked for
 * @param otherwise by what it is told if this medium fails, in this order; none for the last
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
        @Nullable Resend resend,
        List<Medium> otherwise) {
    public Intent {
        // one written before notices had a weight has none
        weight = Objects.requireNonNullElse(weight, Weight.USUAL);
        facts = Map.copyOf(facts);
        // one written when a rule had no second medium has none
        otherwise = List.copyOf(Objects.requireNonNullElse(otherwise, List.of()));
    }

    /** Hexadecimal digits: 128 bits tell all notices apart. */
    private static final int REFERENCE = 32;

    /**
     * That an officer has a notice sent once more (gửi lại thông báo).
     *
     * @param of reference of the notice that is said again
     * @param by user id
     * @param happenedAt when that happened which it tells
     */
    public record Resend(String of, String by, Instant happenedAt) {}

    /** @param way by what it is told: the first medium, and then those that follow where it fails */
    static Intent of(Rule rule, Recipient recipient, List<Medium> way, CloudEvent<?> event, Map<String, String> facts) {
        Medium medium = way.getFirst();
        return new Intent(
                reference(event.subject(), event.id(), rule.name(), recipient, medium),
                rule.name(),
                event.id(),
                recipient.audience(),
                recipient.agency(),
                medium,
                event.time(),
                facts,
                rule.weight(facts),
                null,
                way.subList(1, way.size()));
    }

    private static String reference(String dossier, String event, String rule, Recipient recipient, Medium medium) {
        return digest(String.join("\n", dossier, event, rule, recipient.key(), medium.name()));
    }

    /** The same by the next medium; empty if this is the last. However often it is asked for, it is the same. */
    Optional<Intent> next(String dossier) {
        return otherwise.isEmpty() ? Optional.empty() : Optional.of(by(dossier, otherwise));
    }

    private Intent by(String dossier, List<Medium> way) {
        Medium first = way.getFirst();
        String its = reference(dossier, event, rule, new Recipient(audience, agency), first);
        List<Medium> rest = way.subList(1, way.size());
        return new Intent(its, rule, event, audience, agency, first, createdAt, facts, weight, null, rest);
    }

    /** The same by the first of its media that this installation has; as it is, if it has none of them. */
    Intent offered(String dossier, Channels channels) {
        Intent tried = this;
        while (!channels.offers(tried.medium, rule)) {
            if (tried.otherwise.isEmpty()) {
                return this;
            }
            tried = by(dossier, tried.otherwise);
        }
        return tried;
    }

    /** Whether that one says the same to the same person or office by a medium of this way. */
    boolean isSaidBy(Intent other) {
        return tellsTheSameAs(other) && media().anyMatch(medium -> medium == other.medium);
    }

    /** Whether that one says the same to the same person or office, by whatever medium. */
    boolean tellsTheSameAs(Intent other) {
        return event.equals(other.event)
                && rule.equals(other.rule)
                && audience == other.audience
                && Objects.equals(agency, other.agency);
    }

    /** Whether that one need not be said any more once this is, as their rule says; a letter in the inbox is a record, and stays. */
    boolean supersedes(Intent older) {
        boolean alike = rule.equals(older.rule)
                && audience == older.audience
                && Objects.equals(agency, older.agency)
                && medium == older.medium
                && !medium.isFetched();
        boolean newest = weight.newestOnly() && older.weight.newestOnly();
        return alike && newest && !event.equals(older.event) && !older.createdAt.isAfter(createdAt);
    }

    /** Its medium, and those that follow where it fails. */
    Stream<Medium> media() {
        return Stream.concat(Stream.of(medium), otherwise.stream());
    }

    /** The same to be said again, at once, by this medium and no other; the same wish, by its key, has the same reference. */
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
                new Resend(reference, by, happenedAt()),
                List.of());
    }

    /** Whether it can be held until the morning. */
    boolean sleeps() {
        return medium.rings() && weight.urgency().sleeps();
    }

    /** Whether whoever gets it is shown how to stop further ones: what the law has the office say cannot be stopped. */
    boolean isStoppable() {
        return medium == Medium.EMAIL && !weight.legal();
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

    /** Sixteen bytes in hexadecimal that follow from the key: the same key has the same digest, always and everywhere. */
    public static String digest(String key) {
        return DigestUtils.sha256Hex(key).substring(0, REFERENCE);
    }
}
