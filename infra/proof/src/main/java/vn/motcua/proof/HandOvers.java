package vn.motcua.proof;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.bson.Document;
import vn.motcua.proof.cluster.Cluster;
import vn.motcua.proof.oracle.world.Delivered;
import vn.motcua.proof.oracle.world.Kind;
import vn.motcua.proof.oracle.world.Opened;

/** What became of events that were announced: the ledgers' notices of them beside what the providers say they took, and when. */
final class HandOvers {

    /** An applicant is told by SMS and by e-mail; a letter in the inbox is handed over to nobody. */
    static final int NOTICES_OF_AN_EVENT = 2;

    private static final Set<String> WITH_A_PROVIDER = Set.of("SENT", "DELIVERED");
    private static final Set<String> OPEN = Set.of("CREATED", "SENDING");

    /** What a message centre may have taken is not submitted again: only its receipt can tell. */
    private static final String IN_DOUBT = "IN_DOUBT";

    private final List<Told> notices;
    private final Map<String, Taken> taken = new HashMap<>();

    /**
     * A notice as the ledger has it.
     *
     * @param last what the last try came to in detail; empty if nothing is said of it
     */
    private record Told(String event, String reference, String medium, String state, String last, Instant announced) {

        boolean isInDoubt() {
            return OPEN.contains(state) && last.equals(IN_DOUBT);
        }
    }

    /** What a provider took: when first, and how often. */
    private record Taken(Instant at, int times) {

        /** With what another provider took of the same. */
        Taken and(Taken other) {
            return new Taken(at.isBefore(other.at) ? at : other.at, times + other.times);
        }
    }

    /** Of these notices as ledgers have them. */
    HandOvers(List<Document> notices, Delivered delivered) {
        this.notices = notices.stream()
                .map(HandOvers::told)
                .filter(told -> !told.medium().equals(Delivered.LETTER))
                .toList();
        delivered.sms().forEach(it -> taken.merge(it.reference(), new Taken(it.at(), it.accepted()), Taken::and));
        delivered.mails().forEach(it -> taken.merge(it.reference(), new Taken(it.at(), it.count()), Taken::and));
    }

    /** Of everything so far. */
    static HandOvers of(Cluster cluster) {
        List<Document> notices = cluster.store().onPrimary(client -> {
            List<Document> all = new ArrayList<>();
            client.getDatabase(Kind.NOTIFICATION.database())
                    .getCollection(Kind.NOTIFICATION.collection())
                    .find()
                    .projection(new Document("state.notices.intent", 1)
                            .append("state.notices.state", 1)
                            .append("state.notices.attempts", 1))
                    .forEach(ledger -> all.addAll(
                            ledger.get("state", new Document()).getList("notices", Document.class, List.of())));
            return all;
        });
        return new HandOvers(notices, Opened.delivered(cluster.mongoUri(), cluster.standinsUrl()));
    }

    private static Told told(Document notice) {
        Document intent = notice.get("intent", Document.class);
        return new Told(
                intent.getString("event"),
                intent.getString("reference"),
                intent.getString("medium"),
                notice.getString("state"),
                last(notice),
                intent.getDate("createdAt").toInstant());
    }

    private static String last(Document notice) {
        List<Document> attempts = notice.getList("attempts", Document.class, List.of());
        return attempts.isEmpty()
                ? ""
                : Objects.requireNonNullElse(attempts.getLast().getString("detail"), "");
    }

    /** The same of these events only. */
    Of of(Collection<String> events) {
        return new Of(
                notices.stream().filter(told -> events.contains(told.event())).toList(), events.size());
    }

    /** What became of some events. */
    final class Of {

        private final List<Told> told;
        private final int events;

        private Of(List<Told> told, int events) {
            this.told = told;
            this.events = events;
        }

        /** Whether there are as many notices as the rules ask for, each with a reference of its own. */
        boolean complete() {
            return told.stream().map(Told::reference).distinct().count() == (long) events * NOTICES_OF_AN_EVENT;
        }

        /** How many notices are in which state. */
        Map<String, Long> states() {
            return told.stream().collect(Collectors.groupingBy(Told::state, TreeMap::new, Collectors.counting()));
        }

        /** How many are neither with a provider nor settled otherwise, and not in doubt. */
        long waiting() {
            return told.stream()
                    .filter(notice -> OPEN.contains(notice.state()) && !notice.isInDoubt())
                    .count();
        }

        /** How many wait for a receipt, because nobody knows whether a message centre has them. */
        long inDoubt() {
            return told.stream().filter(Told::isInDoubt).count();
        }

        /** How many count as taken, and no provider has them. */
        long missing() {
            return told.stream()
                    .filter(notice -> WITH_A_PROVIDER.contains(notice.state()))
                    .filter(notice -> !taken.containsKey(notice.reference()))
                    .count();
        }

        /** How many copies beyond the first were taken of notices by this medium. */
        int copies(String medium) {
            return told.stream()
                    .filter(notice -> notice.medium().equals(medium))
                    .map(notice -> taken.get(notice.reference()))
                    .mapToInt(it -> it == null ? 0 : it.times() - 1)
                    .sum();
        }

        /** From the event to the provider, of all that came there. */
        Samples delays() {
            Samples delays = new Samples();
            for (Told notice : told) {
                Taken there = taken.get(notice.reference());
                if (there != null) {
                    delays.add(Duration.between(notice.announced(), there.at()));
                }
            }
            return delays;
        }
    }
}
