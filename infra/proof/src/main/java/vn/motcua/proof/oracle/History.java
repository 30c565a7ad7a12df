package vn.motcua.proof.oracle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import vn.motcua.proof.log.Answered;
import vn.motcua.proof.log.CommandLog;
import vn.motcua.proof.oracle.world.Fact;
import vn.motcua.proof.oracle.world.Folder;
import vn.motcua.proof.oracle.world.Kind;
import vn.motcua.proof.oracle.world.Stored;

/** Everything that happened to one dossier, as text: what was asked, what was decided, what is parked, what was sent. */
final class History {

    private final Folder folder;
    private final Collection<CommandLog.Entry> commands;

    History(Folder folder, Collection<CommandLog.Entry> commands) {
        this.folder = folder;
        this.commands = commands;
    }

    /** One line of it. */
    private record Line(Instant at, String text) {}

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("history of " + folder.id());
        Stream.concat(decided(), asked())
                .sorted(Comparator.comparing(Line::at))
                .forEach(line -> lines.add("  " + line.at() + "  " + line.text()));
        folder.documents().forEach(document -> lines.add("  now " + standing(document)));
        folder.lanes()
                .forEach(lane -> lines.add("  parked in " + lane.service().text() + " since " + lane.since() + " as "
                        + lane.code() + ", " + lane.waiting() + " waiting: " + lane.reason()));
        folder.of(Kind.NOTIFICATION)
                .ifPresent(ledger -> ledger.list("notices").forEach(notice -> lines.add("  notice " + notice(notice))));
        lines.add("  on the topic: " + folder.topic().records().size() + " records, "
                + folder.topic().repeats() + " of them again");
        return lines;
    }

    private Stream<Line> decided() {
        return folder.documents().stream()
                .flatMap(document -> document.journal().stream())
                .map(fact -> new Line(fact.at(), decided(fact)));
    }

    private String decided(Fact fact) {
        String cause = fact.cause();
        Fact before = cause == null ? null : folder.fact(cause);
        String why = before != null ? before.toString() : cause == null ? "a timer" : "command " + cause;
        String published = folder.topic().of(fact) == null ? ", not on the topic" : "";
        return fact + " (" + fact.id() + ") by " + fact.entry().by() + " because of " + why + published;
    }

    private Stream<Line> asked() {
        return commands.stream().filter(this::isAbout).flatMap(entry -> {
            Line sent = new Line(
                    entry.sent().at(),
                    "asked " + entry.sent().key() + " by " + entry.sent().user() + " at "
                            + entry.sent().path());
            return Stream.concat(
                    Stream.of(sent), entry.answers().stream().map(answer -> new Line(answer.at(), answered(answer))));
        });
    }

    private static String answered(Answered answer) {
        String what = answer.status() == 0 ? "no answer" : answer.status() + " " + answer.code();
        return "answered " + answer.key() + ": " + what.strip();
    }

    private boolean isAbout(CommandLog.Entry entry) {
        return folder.id().equals(entry.sent().dossier())
                || entry.sent().path().contains(folder.id())
                || entry.answers().stream().anyMatch(answer -> folder.id().equals(answer.dossier()));
    }

    private static String standing(Stored document) {
        String status = document.text("status").isEmpty() ? document.text("state") : document.text("status");
        String seen = document.seen().entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue().sequence())
                .sorted()
                .collect(Collectors.joining(" "));
        return document.source() + " " + (document.isThere() ? status : "(stub)") + " version " + document.version()
                + " published " + document.marks().published() + "/"
                + document.marks().sequence()
                + (document.parked() ? " PARKED" : "")
                + (document.timers().isEmpty() ? "" : " timers " + document.timers())
                + (seen.isEmpty() ? "" : " seen " + seen);
    }

    private static String notice(Document notice) {
        return Stored.text(notice, "intent.reference") + " " + Stored.text(notice, "intent.rule") + " by "
                + Stored.text(notice, "intent.medium") + " for " + Stored.text(notice, "intent.event") + ": "
                + Stored.text(notice, "state") + " " + Stored.text(notice, "reason") + tries(notice);
    }

    private static String tries(Document notice) {
        return notice.getList("attempts", Document.class, List.of()).stream()
                .map(attempt -> ", " + Stored.text(attempt, "outcome") + " at " + Stored.moment(attempt, "at"))
                .collect(Collectors.joining());
    }
}
