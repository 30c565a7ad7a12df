package vn.motcua.platform.waits;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.platform.security.Caller;
import vn.motcua.platform.security.Role;

/**
 * Something that waits on what may never come by itself.
 *
 * @param key names it within its service, as long as it waits
 * @param dossier id; empty if it hangs on none
 * @param subject what waits: a leg, a timer, a breaker, a notice
 * @param since since when it waits
 * @param waiting records of the topic that wait behind it, in order; empty unless a lane is parked
 * @param details what else helps, codes and moments; no personal data
 */
public record LongWait(
        WaitKind kind,
        String key,
        String dossier,
        String subject,
        Instant since,
        Owner owner,
        Cause cause,
        List<Held> waiting,
        Map<String, String> details) {

    /** The longest wait first; the key breaks ties. */
    public static final Comparator<LongWait> LONGEST_FIRST =
            Comparator.comparing(LongWait::since).thenComparing(LongWait::key);

    public LongWait {
        waiting = List.copyOf(waiting);
        details = Map.copyOf(details);
    }

    /**
     * Who has to act.
     *
     * @param role in lower case, or {@code system}
     * @param agency code; empty if it is not one agency's
     */
    public record Owner(String role, String agency) {}

    /**
     * Why it waits, and what was tried.
     *
     * @param code stable, finer than the kind where there are several
     * @param reason in words; empty if the code says it all
     * @param nextTry when it is tried again by itself; null if a person must act
     */
    public record Cause(
            String code,
            String reason,
            int attempts,
            @Nullable Instant nextTry) {}

    /**
     * A record of the topic that waits.
     *
     * @param position topic, partition and offset; names the record in a replay
     * @param type null if it cannot be read
     */
    public record Held(
            String position,
            @Nullable String type,
            @Nullable String source,
            @Nullable Long sequence,
            @Nullable String eventId) {}

    /** Why, as a stable code. */
    public String code() {
        return cause.code();
    }

    /** Under another key. */
    public LongWait named(String other) {
        return new LongWait(kind, other, dossier, subject, since, owner, cause, waiting, details);
    }

    /** The same role has to act, at this agency. */
    public LongWait at(String agency) {
        return ownedBy(new Owner(owner.role(), agency));
    }

    /** Somebody else than the kind says has to act. */
    public LongWait ownedBy(Owner other) {
        return new LongWait(kind, key, dossier, subject, since, other, cause, waiting, details);
    }

    /** Knowing why. */
    public LongWait because(Cause known) {
        return new LongWait(kind, key, dossier, subject, since, owner, known, waiting, details);
    }

    /** With the records that wait behind it. */
    public LongWait holding(List<Held> records) {
        return new LongWait(kind, key, dossier, subject, since, owner, cause, records, details);
    }

    /** With what else helps. */
    public LongWait telling(Map<String, String> more) {
        return new LongWait(kind, key, dossier, subject, since, owner, cause, waiting, more);
    }

    /** Whether this caller sees it: who watches over all, whose agency has to act, and whose role if it is no agency's. */
    public boolean concerns(Caller caller) {
        if (caller.is(Role.OPERATOR, Role.ADMIN, Role.AUDITOR)) {
            return true;
        }
        return holdsRole(caller) || caller.at(owner.agency(), Role.HEAD);
    }

    private boolean holdsRole(Caller caller) {
        boolean there = owner.agency().isEmpty() || owner.agency().equals(caller.agency());
        return there
                && caller.roles().stream()
                        .anyMatch(role -> role.name().toLowerCase(Locale.ROOT).equals(owner.role()));
    }
}
