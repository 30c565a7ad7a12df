package vn.motcua.proof.oracle;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.bson.Document;
import vn.motcua.proof.log.Answered;
import vn.motcua.proof.oracle.world.Clocks;
import vn.motcua.proof.oracle.world.Fact;
import vn.motcua.proof.oracle.world.Folder;
import vn.motcua.proof.oracle.world.Kind;
import vn.motcua.proof.oracle.world.Stored;
import vn.motcua.proof.oracle.world.World;

/**
 * A: what was answered as done is in exactly one document, what nobody knows in at most one, what was refused in none; and
 * nothing is in a document that nobody asked for.
 */
final class AppliedOnce implements Check {

    private static final String PROMISE =
            "Every command answered with success applied exactly once, every unknown one at"
                    + " most once, every refused one not at all; a repeated key has one outcome.";

    private static final List<String> OUTCOMES = List.of("DELIVERED", "PERMANENT_FAILURE", "TEMPORARY_FAILURE");

    private final Commands commands;
    private final Clocks clocks;
    private final Findings found = new Findings(
            "commands",
            "done",
            "done in parts",
            "unknown, applied",
            "unknown, not applied",
            "refused",
            "of another journal",
            "repeated keys",
            "lost",
            "duplicated",
            "caused by commands",
            "caused by events",
            "caused by timers",
            "receipts");

    AppliedOnce(World world) {
        this.commands = new Commands(world.commands());
        this.clocks = world.times().clocks();
    }

    @Override
    public void look(Folder folder) {
        for (Stored document : folder.documents()) {
            Set<String> words = words(document);
            document.slots().forEach(slot -> slot(folder, document, slot, words));
            Set<String> over = new HashSet<>();
            String before = "";
            for (Fact fact : document.journal()) {
                String cause = fact.cause();
                if (cause != null && !cause.equals(before) && !over.add(cause)) {
                    found.count("duplicated");
                    found.violated(folder.id(), fact + " comes from " + cause + " once more, after something else");
                }
                before = cause == null ? "" : cause;
                caused(folder, document, fact);
            }
        }
    }

    /** What providers may have said of a ledger's notices: each word is a command of theirs, and is its own key. */
    private static Set<String> words(Stored document) {
        if (document.kind() != Kind.NOTIFICATION) {
            return Set.of();
        }
        return document.list("notices").stream()
                .filter(notice -> notice.get("receipt") != null)
                .flatMap(AppliedOnce::words)
                .collect(Collectors.toSet());
    }

    /** Whether the cause is a provider's word of one of the ledger's notices, which may have announced that it failed. */
    private static boolean isWord(Stored document, String cause) {
        return document.kind() == Kind.NOTIFICATION
                && document.list("notices").stream().anyMatch(notice -> cause.startsWith(key(notice)));
    }

    private static String key(Document notice) {
        return "receipt/" + Stored.text(notice, "intent.reference") + "/";
    }

    private static Stream<String> words(Document notice) {
        String key = key(notice);
        Stream<String> asked = notice.getList("attempts", Document.class, List.of()).stream()
                .map(attempt -> Stored.text(attempt, "provider"));
        return Stream.concat(Stream.of(Stored.text(notice, "provider")), asked)
                .flatMap(provider ->
                        OUTCOMES.stream().map(outcome -> DigestUtils.sha256Hex(provider + "\n" + key + outcome)));
    }

    private void slot(Folder folder, Stored document, String slot, Set<String> words) {
        if (words.contains(slot)) {
            found.count("receipts");
            return;
        }
        Commands.Asked asked = commands.ofSlot(document, slot);
        if (asked == null) {
            found.violated(
                    folder.id(), document.source() + " remembers an answer to a command that nobody sent: " + slot);
        } else {
            asked.done.add(document.source());
        }
    }

    private void caused(Folder folder, Stored document, Fact fact) {
        String cause = fact.cause();
        if (cause == null) {
            found.count("caused by timers");
            return;
        }
        Fact event = folder.fact(cause);
        if (event != null) {
            found.count("caused by events");
            found.require(
                    document.kind().hears(event.source()),
                    folder.id(),
                    fact + " says that it comes from " + event + ", which it does not listen to");
            return;
        }
        if (isWord(document, cause)) {
            return;
        }
        Commands.Asked asked = commands.ofCause(document, cause);
        if (asked == null) {
            found.violated(folder.id(), fact + " was caused by " + cause + ", which nobody sent");
            return;
        }
        found.count("caused by commands");
        asked.applied(fact.at());
        if (asked.done.add(document.source())) {
            found.violated(folder.id(), fact + " was caused by " + cause + ", but its answer is not remembered there");
        }
    }

    @Override
    public Verdict verdict() {
        commands.all().forEach(this::judge);
        return found.verdict("A", PROMISE);
    }

    private void judge(Commands.Asked asked) {
        found.count("commands");
        if (asked.inParts) {
            found.count("done in parts", asked.done.size());
        } else if (isElsewhere(asked.path())) {
            found.count("of another journal");
        } else {
            whole(asked);
        }
    }

    /** The catalogue and the incidents are no business of dossiers. */
    private static boolean isElsewhere(String path) {
        return path.startsWith("/api/procedures")
                || path.startsWith("/api/catalogue")
                || path.startsWith("/api/incidents")
                || path.startsWith("/api/tracking");
    }

    private void whole(Commands.Asked asked) {
        int applied = asked.done.size();
        if (applied > 1) {
            found.count("duplicated");
            breach(asked, "was applied " + applied + " times: " + asked.done);
        }
        asked.done.forEach(source -> found.require(
                isWanted(asked, source),
                asked.dossier(),
                asked.key() + " was applied to " + source + ", not where it was sent"));
        Answered refusal = asked.refusedAlthoughApplied(clocks);
        if (refusal != null) {
            breach(asked, "was refused with " + refusal.status() + " " + refusal.code() + " after it had been applied");
        }
        if (asked.entry.done()) {
            found.count("done");
            oneOutcome(asked);
            if (applied == 0) {
                found.count("lost");
                breach(asked, "was answered with success and is nowhere");
            }
        } else if (asked.refused()) {
            found.count("refused");
            found.require(applied == 0, asked.dossier(), text(asked) + " was refused and is in " + asked.done);
        } else {
            found.count(applied == 0 ? "unknown, not applied" : "unknown, applied");
        }
    }

    private void oneOutcome(Commands.Asked asked) {
        Set<String> outcomes = asked.entry.answers().stream()
                .filter(Answered::done)
                .map(answer -> answer.status() + " " + answer.answerHash())
                .collect(Collectors.toSet());
        if (asked.entry.answers().stream().filter(Answered::done).count() > 1) {
            found.count("repeated keys");
        }
        if (outcomes.size() > 1) {
            breach(asked, "had " + outcomes.size() + " outcomes under one key");
        }
    }

    /** A command's address names the document that it is for; a submission's is named by its answer. */
    private static boolean isWanted(Commands.Asked asked, String source) {
        String path = asked.path();
        String dossier = asked.dossier();
        if (path.startsWith("/api/cases/")) {
            String[] steps = path.split("/");
            return source.equals(Kind.DEPARTMENT.source(steps[3].replace('~', '/')));
        }
        if (path.startsWith("/api/routes/")) {
            return source.equals(Kind.ROUTING.source(path.split("/")[3]));
        }
        if (path.startsWith("/api/dossiers/") && !path.equals("/api/dossiers/drafts")) {
            return source.equals(Kind.INTAKE.source(path.split("/")[3]));
        }
        return dossier.isEmpty() || !path.startsWith("/api/dossiers") || source.equals(Kind.INTAKE.source(dossier));
    }

    private void breach(Commands.Asked asked, String what) {
        found.violated(asked.dossier(), text(asked) + " " + what);
    }

    private static String text(Commands.Asked asked) {
        return "command " + asked.key() + " of " + asked.entry.sent().user() + " at "
                + asked.entry.sent().path();
    }
}
