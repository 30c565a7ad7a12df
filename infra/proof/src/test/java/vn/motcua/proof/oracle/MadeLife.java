package vn.motcua.proof.oracle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import vn.motcua.contracts.dossier.Channel;
import vn.motcua.contracts.dossier.DepartmentEvent;
import vn.motcua.contracts.dossier.DossierEvent;
import vn.motcua.contracts.dossier.DossierOutcome;
import vn.motcua.contracts.dossier.IntakeEvent;
import vn.motcua.contracts.dossier.LegOutcome;
import vn.motcua.contracts.dossier.LegResult;
import vn.motcua.contracts.dossier.RoutingEvent;
import vn.motcua.proof.log.Sent;
import vn.motcua.proof.oracle.fold.RuleBook;
import vn.motcua.proof.oracle.world.Delivered;
import vn.motcua.proof.oracle.world.Kind;
import vn.motcua.proof.oracle.world.MadeFolder;
import vn.motcua.proof.oracle.world.MadeFolder.By;
import vn.motcua.proof.oracle.world.MadeWorld;

/** A dossier with one leg from its submission to its result, late by a timer, with every document and notice in order. */
final class MadeLife {

    static final String ID = "00000000-0000-8000-8000-000000000001";
    static final String LEG = "khai-sinh";
    static final Instant DUE = Instant.parse("2026-03-02T03:00:00Z");

    final MadeFolder folder = new MadeFolder(ID);
    final MadeWorld world = new MadeWorld(folder);
    private final List<Document> timeline = new ArrayList<>();

    MadeLife() {
        this(true);
    }

    /** At a door that lets its own desk in, or nobody. */
    MadeLife(boolean open) {
        asks(
                "an.citizen",
                "k1",
                Kind.INTAKE,
                "/api/dossiers",
                new IntakeEvent.DossierSubmitted("9.1", 1, Channel.ONLINE, "A.1", "area"));
        line("dossier.submitted", "SUBMITTED");
        String accepted = asks(
                "desk.one",
                "k2",
                Kind.INTAKE,
                "/api/dossiers/" + ID + "/acceptance",
                new IntakeEvent.DossierAccepted("CODE", "9.1", 1, "A.1", "area", folder.now(), DUE, null));
        line("dossier.accepted", "ACCEPTED");
        folder.says(By.service(Kind.ROUTING, "", accepted), dispatched());
        line("route.leg-dispatched", "ACCEPTED");
        atItsAgency();
        ready(works("k6", "approval", resolved()));
        folder.heard();
        desk();
        others();
        notices();
        if (open) {
            world.letsIn("desk.one", "/api/dossiers/" + ID);
        }
    }

    private void atItsAgency() {
        works("k3", "receipt", new DepartmentEvent.CaseReceived(LEG, "A.2", folder.now()));
        line("case.received", "PROCESSING");
        works("k4", "assignment", new DepartmentEvent.CaseAssigned(LEG, "A.2"));
        line("case.assigned", "PROCESSING");
        folder.after(180);
        folder.says(By.service(Kind.INTAKE, "", null), new IntakeEvent.Overdue(DUE));
        line("dossier.overdue", "PROCESSING");
        works("k5", "submission", new DepartmentEvent.CaseSubmitted(LEG, "A.2"));
        line("case.submitted", "PROCESSING");
    }

    private void ready(String resolved) {
        line("case.resolved", "PROCESSING");
        String completed = folder.says(
                By.service(Kind.ROUTING, "", resolved),
                new RoutingEvent.RouteCompleted(List.of(new LegOutcome(LEG, "A.2", LegResult.GRANTED, "CODE/1"))));
        line("route.completed", "RESOLVED");
        folder.says(By.service(Kind.INTAKE, "", completed), new IntakeEvent.ResultReady(DossierOutcome.GRANTED, "A.1"));
        line("dossier.result-ready", "RESOLVED");
    }

    private RoutingEvent.LegDispatched dispatched() {
        return new RoutingEvent.LegDispatched(LEG, 1, "A.2", "CODE", "9.1", 1, 120, DUE, List.of(), "A.1");
    }

    private DepartmentEvent.CaseResolved resolved() {
        return new DepartmentEvent.CaseResolved(LEG, "A.2", LegResult.GRANTED, "CODE/1", List.of(), "", folder.now());
    }

    private String works(String key, String command, DossierEvent event) {
        return asks("officer.two", key, Kind.DEPARTMENT, "/api/cases/" + ID + "~" + LEG + "/" + command, event);
    }

    private String asks(String user, String key, Kind kind, String path, DossierEvent event) {
        folder.after(1);
        String leg = kind == Kind.DEPARTMENT ? LEG : "";
        folder.answers(kind, leg, user, key);
        world.asked(new Sent(key, user, path, "", ID, folder.now()), "0", "200 " + key);
        return folder.says(new By(kind, leg, user, key), event);
    }

    private void line(String event, String status) {
        timeline.add(new Document("at", Date.from(folder.now()))
                .append("event", event)
                .append("status", status));
    }

    private void desk() {
        Document clock = new Document("due", new Document("at", Date.from(DUE)));
        state(Kind.INTAKE, "")
                .append("status", "RESOLVED")
                .append("desk", "A.1")
                .append("clock", clock)
                .append("submission", new Document("desk", "A.1").append("submittedBy", "an.citizen"))
                .append("acceptance", new Document("code", "CODE"))
                .append(
                        "legs",
                        List.of(new Document("code", LEG)
                                .append(
                                        "progress",
                                        new Document("state", "RESOLVED")
                                                .append("sent", new Document("agency", "A.2")))))
                .append("timeline", timeline);
    }

    private void others() {
        Document progress = new Document("state", "RESOLVED").append("time", new Document("dueAt", Date.from(DUE)));
        state(Kind.ROUTING, "")
                .append("state", "COMPLETED")
                .append("desk", new Document("code", "A.1"))
                .append(
                        "legs",
                        new ArrayList<>(List.of(new Document("code", LEG)
                                .append("agency", new Document("code", "A.2"))
                                .append("progress", progress))));
        state(Kind.DEPARTMENT, LEG)
                .append("status", "RESOLVED")
                .append("agency", "A.2")
                .append("clock", new Document("dueAt", Date.from(DUE)));
        state(Kind.NOTIFICATION, "")
                .append("agencies", List.of("A.1", "A.2"))
                .append("notices", new ArrayList<Document>());
    }

    /** Every way ends with what every installation has. */
    private void notices() {
        for (RuleBook.Wanted wanted : new RuleBook(Map.of()).wanted(folder.build())) {
            RuleBook.Step step = wanted.way().getLast();
            Document intent = new Document("reference", step.reference())
                    .append("rule", wanted.rule())
                    .append("event", wanted.event().id())
                    .append("medium", step.medium());
            notice(intent, "SENT");
            switch (step.medium()) {
                case "SMS" -> world.sms.add(new Delivered.Sms(step.reference(), Instant.EPOCH, 1));
                case "PORTAL" -> world.letters.add(step.reference());
                default ->
                    world.mails.add(new Delivered.Mail(
                            "<" + step.reference() + "@motcua.local>", "an@example.org", Instant.EPOCH, 1));
            }
        }
    }

    void notice(Document intent, String state) {
        state(Kind.NOTIFICATION, "")
                .getList("notices", Document.class)
                .add(new Document("intent", intent).append("state", state));
    }

    /** What a service holds, to damage it. */
    Document state(Kind kind, String leg) {
        Document document = folder.document(kind, leg);
        document.putIfAbsent("state", new Document());
        return document.get("state", Document.class);
    }

    /** A part of what a service holds. */
    Document part(Kind kind, String leg, String... path) {
        @Nullable Object part = state(kind, leg);
        for (String step : path) {
            part = part instanceof List<?> list ? list.get(Integer.parseInt(step)) : ((Document) part).get(step);
        }
        return (Document) part;
    }

    Verdict judged(String check) {
        return Oracle.examine(world.build()).verdicts().stream()
                .filter(verdict -> verdict.check().equals(check))
                .findFirst()
                .orElseThrow();
    }
}
