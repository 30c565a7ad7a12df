package vn.motcua.proof.oracle;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.bson.Document;
import vn.motcua.contracts.dossier.DossierStatus;
import vn.motcua.proof.oracle.world.Folder;
import vn.motcua.proof.oracle.world.Kind;
import vn.motcua.proof.oracle.world.Stored;

/**
 * S, stuck unseen: every open dossier waits for a person, who can go on, or has an incident. One that waits for a machine when
 * everything is quiet is stuck.
 */
final class Waiting implements Check {

    private static final String PROMISE =
            "Every open dossier waits for a person, or has an incident; none is stuck unseen.";

    private final Map<String, Long> kinds = new TreeMap<>();
    private final Findings found = new Findings("dossiers", "closed", "open", "with an incident", "stuck unseen");

    @Override
    public void look(Folder folder) {
        Optional<Stored> dossier = folder.of(Kind.INTAKE);
        if (dossier.isEmpty()) {
            return;
        }
        DossierStatus status = DossierStatus.valueOf(dossier.get().text("status"));
        found.count("dossiers");
        found.count(status.isClosed() ? "closed" : "open");
        if (!folder.lanes().isEmpty()) {
            found.count("with an incident");
            return;
        }
        String stuck = stuck(folder, status);
        if (!stuck.isEmpty()) {
            found.count("stuck unseen");
            found.violated(folder.id(), "it is " + status + ", and " + stuck);
        }
    }

    /** Why nobody can go on; empty if somebody can, or need not. */
    private String stuck(Folder folder, DossierStatus status) {
        return switch (status) {
            case DRAFT, AWAITING_COMPLETION -> waits("the citizen, before acceptance");
            case SUBMITTED -> waits("the desk, to accept");
            case REFUSED -> "";
            case STOPPED -> ended(folder, "STOPPED");
            case RESOLVED -> ended(folder, "COMPLETED") + waits("the desk, to return");
            case RETURNED -> ended(folder, "COMPLETED");
            case WITHDRAWAL_REQUESTED -> waits("the desk, to decide on a withdrawal");
            case ACCEPTED, PROCESSING, AWAITING_SUPPLEMENT, AWAITING_DUTY -> onItsWay(folder);
        };
    }

    private String waits(String kind) {
        kinds.merge("waiting for " + kind, 1L, Long::sum);
        return "";
    }

    /** A route that was complete before the stop stays complete. */
    private static String ended(Folder folder, String state) {
        Optional<Stored> route = folder.of(Kind.ROUTING);
        if (route.isEmpty()) {
            return "it has no route";
        }
        String there = route.get().text("state");
        if (!there.equals(state) && !there.equals("COMPLETED")) {
            return "its route is " + there;
        }
        return folder.cases().stream()
                .filter(file -> isOpen(file.text("status")))
                .findFirst()
                .map(file -> "case " + file.leg() + " is " + file.text("status"))
                .orElse("");
    }

    private String onItsWay(Folder folder) {
        Optional<Stored> route = folder.of(Kind.ROUTING);
        if (route.isEmpty()) {
            return "it has no route";
        }
        return switch (route.get().text("state")) {
            case "FAILED" -> waits("a coordinator, to name an agency");
            case "ON_ITS_WAY" -> legs(folder, route.get());
            default -> "its route is " + route.get().text("state");
        };
    }

    private String legs(Folder folder, Stored route) {
        boolean open = false;
        for (Document leg : route.list("legs")) {
            String state = Stored.text(leg, "progress.state");
            String code = Stored.text(leg, "code");
            switch (state) {
                case "PLANNED", "RESOLVED", "CANCELLED", "NOT_STARTED" -> {}
                case "DECLINED" -> {
                    open = true;
                    waits("a coordinator, after a leg was declined");
                }
                default -> {
                    open = true;
                    String stuck = agency(folder, code, Stored.text(leg, "agency.code"));
                    if (!stuck.isEmpty()) {
                        return stuck;
                    }
                }
            }
        }
        return open ? "" : "no leg of its route is open";
    }

    private String agency(Folder folder, String leg, String agency) {
        Optional<Stored> file = folder.caseOf(leg);
        if (file.isEmpty()) {
            return "leg " + leg + " was handed over, and there is no case";
        }
        String status = file.get().text("status");
        if (!file.get().text("agency").equals(agency)) {
            return "leg " + leg + " is with " + agency + ", and its case with "
                    + file.get().text("agency");
        }
        return isOpen(status)
                ? waits("an agency, case " + status)
                : "leg " + leg + " is open, and its case is " + status;
    }

    private static boolean isOpen(String status) {
        return !status.equals("RESOLVED") && !status.equals("DECLINED") && !status.equals("CANCELLED");
    }

    @Override
    public Verdict verdict() {
        kinds.forEach(found::count);
        return found.verdict("S", PROMISE);
    }
}
