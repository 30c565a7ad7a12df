package vn.motcua.proof.oracle.fold;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.motcua.contracts.dossier.DepartmentEvent;
import vn.motcua.contracts.dossier.DossierEvent;
import vn.motcua.contracts.dossier.IntakeEvent;
import vn.motcua.contracts.dossier.RoutingEvent;
import vn.motcua.proof.oracle.world.Fact;

/** A case at its agency, from what the agency announced and what it heard of routing and the desk. */
final class CaseFold {

    private static final Set<String> AT_WORK =
            Set.of("ASSIGNED", "WAITING_SUPPLEMENT", "WAITING_DUTY", "WAITING_OPINIONS", "WAITING_WORD");

    private CaseFold() {}

    /**
     * Where a case stands.
     *
     * @param agency empty before it is dispatched
     * @param due its deadline; null before it is dispatched
     * @param waits what it waits for
     */
    record Standing(String status, String agency, @Nullable Instant due, Waits waits) {

        static final Standing NONE = new Standing("", "", null, Waits.NOTHING);

        Standing in(String next) {
            return new Standing(next, agency, due, waits);
        }

        Standing until(Instant moved) {
            return new Standing(status, agency, moved, waits);
        }

        /** At work it stands at what is still open. */
        Standing waiting(Waits other) {
            return new Standing(AT_WORK.contains(status) ? other.status() : status, agency, due, other);
        }

        boolean isAnswered() {
            return status.equals("RESOLVED");
        }
    }

    /**
     * What a case waits for.
     *
     * @param papers whether papers are missing
     * @param round of the desk's request; -1 before it asked
     * @param opinions numbers of the questions without an answer
     */
    record Waits(boolean papers, int round, boolean duty, Set<Integer> opinions, boolean word) {

        static final Waits NOTHING = new Waits(false, -1, false, Set.of(), false);

        Waits papers(boolean missing, int asked) {
            return new Waits(missing, asked, duty, opinions, word);
        }

        Waits duty(boolean owed) {
            return new Waits(papers, round, owed, opinions, word);
        }

        Waits word(boolean awaited) {
            return new Waits(papers, round, duty, opinions, awaited);
        }

        Waits opinion(int number, boolean awaited) {
            Set<Integer> numbers = new HashSet<>(opinions);
            if (awaited) {
                numbers.add(number);
            } else {
                numbers.remove(number);
            }
            return new Waits(papers, round, duty, Set.copyOf(numbers), word);
        }

        String status() {
            if (papers) {
                return "WAITING_SUPPLEMENT";
            }
            if (duty) {
                return "WAITING_DUTY";
            }
            if (!opinions.isEmpty()) {
                return "WAITING_OPINIONS";
            }
            return word ? "WAITING_WORD" : "ASSIGNED";
        }
    }

    /** Where the case can stand after these, which concern it. */
    static Set<Standing> ends(List<Fact> own, List<Fact> heard) {
        return new Weave<>(own, heard, CaseFold::step).ends(Standing.NONE);
    }

    private static Set<Standing> step(Standing file, Fact fact) {
        DossierEvent event = fact.event();
        return switch (event) {
            case DepartmentEvent it -> file.agency().equals(it.agency()) ? Set.of(announced(file, it)) : Set.of();
            case RoutingEvent it -> Set.of(routed(file, it));
            case IntakeEvent it -> Set.of(heard(file, it));
            case null, default -> Set.of(file);
        };
    }

    private static Standing announced(Standing file, DepartmentEvent event) {
        Waits waits = file.waits();
        return switch (event) {
            case DepartmentEvent.CaseReceived _ -> file.in("RECEIVED");
            case DepartmentEvent.CaseDeclined _ -> file.in("DECLINED");
            case DepartmentEvent.CaseAssigned _ -> file.in(waits.status());
            case DepartmentEvent.CaseSupplementNeeded _ -> file.waiting(waits.papers(true, -1));
            case DepartmentEvent.CaseContinued _ -> file.waiting(waits.papers(false, -1));
            case DepartmentEvent.CaseFinanceNeeded _ -> file.waiting(waits.duty(true));
            case DepartmentEvent.CaseDutySettled _ -> file.waiting(waits.duty(false));
            case DepartmentEvent.OpinionRequested it -> file.waiting(waits.opinion(it.opinion(), true));
            case DepartmentEvent.OpinionGiven it -> file.waiting(waits.opinion(it.opinion(), false));
            case DepartmentEvent.OpinionOverdue it -> file.waiting(waits.opinion(it.opinion(), false));
            case DepartmentEvent.CaseWaitOpened _ -> file.waiting(waits.word(true));
            case DepartmentEvent.CaseWaitEnded _ -> file.waiting(waits.word(false));
            case DepartmentEvent.CaseLengthened _ -> file;
            case DepartmentEvent.CaseSubmitted _ -> file.in("SUBMITTED");
            case DepartmentEvent.CaseReworked _ -> file.in("ASSIGNED");
            case DepartmentEvent.CaseResolved _ -> file.in("RESOLVED");
        };
    }

    private static Standing routed(Standing file, RoutingEvent event) {
        if (event instanceof RoutingEvent.LegDispatched it) {
            return new Standing("WAITING_RECEIPT", it.agency(), it.dueAt(), Waits.NOTHING);
        }
        if (event instanceof RoutingEvent.LegReopened it) {
            return file.in("ASSIGNED").until(it.dueAt());
        }
        if (file.agency().isEmpty() || file.isAnswered()) {
            return file;
        }
        return switch (event) {
            case RoutingEvent.LegRerouted it -> new Standing("WAITING_RECEIPT", it.to(), it.dueAt(), file.waits());
            case RoutingEvent.LegDueChanged it -> file.until(it.to());
            case RoutingEvent.LegCancelled _ -> file.in("CANCELLED");
            default -> file;
        };
    }

    private static Standing heard(Standing file, IntakeEvent event) {
        Waits waits = file.waits();
        return switch (event) {
            case IntakeEvent.SupplementRequested it ->
                waits.papers() ? file.waiting(waits.papers(true, it.round())) : file;
            case IntakeEvent.SupplementReceived it ->
                waits.papers() && waits.round() == it.round() ? file.waiting(waits.papers(false, -1)) : file;
            default -> file;
        };
    }
}
