package vn.motcua.proof.oracle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import vn.motcua.proof.log.Answered;
import vn.motcua.proof.log.CommandLog;
import vn.motcua.proof.oracle.world.Clocks;
import vn.motcua.proof.oracle.world.Stored;

/** The driver's commands by what the documents know of them: their keys, and the slots under which answers are kept. */
final class Commands {

    /** Commands on many documents, which are done in parts with keys of their own. */
    private static final Set<String> IN_PARTS =
            Set.of("/api/desk/acceptances", "/api/desk/returns", "/api/cases/receipts", "/api/cases/assignments");

    private final Map<String, Asked> byKey = new HashMap<>();
    private final Map<String, Asked> bySlot = new HashMap<>();
    private final List<Asked> inParts = new ArrayList<>();

    /** A command, and the documents that say they did it. */
    static final class Asked {

        final CommandLog.Entry entry;
        final boolean inParts;
        final Set<String> done = new HashSet<>(2);
        private Instant applied = Instant.MAX;

        private Asked(CommandLog.Entry entry) {
            this.entry = entry;
            this.inParts = isInParts(path());
        }

        /** Where it was sent, without what follows a question mark. */
        String path() {
            String path = entry.sent().path();
            return path.contains("?") ? path.substring(0, path.indexOf('?')) : path;
        }

        String key() {
            return entry.sent().key();
        }

        String dossier() {
            return entry.answers().stream()
                    .map(Answered::dossier)
                    .filter(named -> named != null && !named.isEmpty())
                    .findFirst()
                    .orElse(entry.sent().dossier());
        }

        /** Its first event, by the clock of the process that wrote it. */
        void applied(Instant at) {
            applied = at.isBefore(applied) ? at : applied;
        }

        /**
         * A try that was refused although an earlier one, of which nobody knew, had been applied before it was given up; null
         * if there is none. One that was still on its way may be applied after a refusal.
         */
        @Nullable
        Answered refusedAlthoughApplied(Clocks clocks) {
            Instant surely = applied.equals(Instant.MAX)
                    ? applied
                    : applied.minus(clocks.offset()).plus(clocks.skew());
            boolean before = false;
            for (Answered answer : entry.answers()) {
                if (before && (answer.status() == 409 || answer.status() == 422)) {
                    return answer;
                }
                before |= answer.unknown() && surely.isBefore(answer.at());
            }
            return null;
        }

        /** Whether every try was answered, and every answer was a refusal. */
        boolean refused() {
            return !entry.answers().isEmpty()
                    && entry.answers().stream().noneMatch(answer -> answer.unknown() || answer.done());
        }
    }

    Commands(Collection<CommandLog.Entry> log) {
        for (CommandLog.Entry entry : log) {
            Asked asked = new Asked(entry);
            byKey.put(asked.key(), asked);
            if (asked.inParts) {
                inParts.add(asked);
            } else {
                bySlot.put(slot(entry.sent().user(), asked.key()), asked);
            }
        }
    }

    private static boolean isInParts(String path) {
        return IN_PARTS.contains(path) || path.endsWith("/succession") || path.endsWith("/recount");
    }

    private static String slot(String caller, String key) {
        return DigestUtils.sha256Hex(caller + "\n" + key);
    }

    Collection<Asked> all() {
        return byKey.values();
    }

    /** The command whose answer is kept in that slot of that document; null if nobody sent one. */
    @Nullable
    Asked ofSlot(Stored document, String slot) {
        Asked whole = bySlot.get(slot);
        if (whole != null) {
            return whole;
        }
        return inParts.stream()
                .filter(asked -> slot(asked.entry.sent().user(), asked.key() + "/" + part(document))
                        .equals(slot))
                .findFirst()
                .orElse(null);
    }

    /** The command that a journal entry names as its cause; null if nobody sent it. */
    @Nullable
    Asked ofCause(Stored document, String cause) {
        Asked whole = byKey.get(cause);
        String end = "/" + part(document);
        return whole == null && cause.endsWith(end)
                ? byKey.get(cause.substring(0, cause.length() - end.length()))
                : whole;
    }

    /** How a command in parts names a document: a case as in addresses, everything else by its id. */
    private static String part(Stored document) {
        return document.leg().isEmpty() ? document.id() : document.id().replace('/', '~');
    }
}
