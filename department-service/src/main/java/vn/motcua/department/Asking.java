package vn.motcua.department;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.platform.journal.Timer;

/**
 * What the case asked of others: papers, money, opinions, somebody's word. What of it is open decides where the case stands.
 *
 * @param listed for each opinion, under which word the asked agency's worklist finds it; follows from {@code opinions}
 */
public record Asking(
        List<SupplementNeed> supplements,
        List<FinanceNeed> duties,
        List<Opinion> opinions,
        List<Wait> waits,
        @Nullable List<String> listed) {

    static final Asking NOTHING = new Asking(List.of(), List.of(), List.of(), List.of(), null);

    public Asking {
        supplements = List.copyOf(supplements);
        duties = List.copyOf(duties);
        opinions = List.copyOf(opinions);
        waits = List.copyOf(waits);
        listed = opinions.stream()
                .map(opinion -> Opinion.listed(opinion.asked(), opinion.state()))
                .toList();
    }

    Asking supplements(List<SupplementNeed> changed) {
        return new Asking(changed, duties, opinions, waits, null);
    }

    Asking duties(List<FinanceNeed> changed) {
        return new Asking(supplements, changed, opinions, waits, null);
    }

    Asking opinions(List<Opinion> changed) {
        return new Asking(supplements, duties, changed, waits, null);
    }

    Asking waits(List<Wait> changed) {
        return new Asking(supplements, duties, opinions, changed, null);
    }

    /** Papers that are waited for. */
    Optional<SupplementNeed> supplement() {
        return supplements.isEmpty()
                ? Optional.empty()
                : Optional.of(supplements.getLast()).filter(SupplementNeed::pending);
    }

    /** The duty that is waited for. */
    Optional<FinanceNeed> duty() {
        return duties.isEmpty()
                ? Optional.empty()
                : Optional.of(duties.getLast()).filter(FinanceNeed::pending);
    }

    /** The word that is waited for. */
    Optional<Wait> open() {
        return waits.isEmpty() ? Optional.empty() : Optional.of(waits.getLast()).filter(Wait::pending);
    }

    /** Where a case at work stands: at what it waits for, or with its officer. */
    CaseStatus status() {
        if (supplement().isPresent()) {
            return CaseStatus.WAITING_SUPPLEMENT;
        }
        if (duty().isPresent()) {
            return CaseStatus.WAITING_DUTY;
        }
        if (opinions.stream().anyMatch(Opinion::waiting)) {
            return CaseStatus.WAITING_OPINIONS;
        }
        return open().isPresent() ? CaseStatus.WAITING_WORD : CaseStatus.ASSIGNED;
    }

    /** Whether the leg's clock stands still. */
    boolean pauses() {
        return duty().isPresent() || supplement().filter(SupplementNeed::pauses).isPresent();
    }

    /** The case ended: nobody needs to answer any more. */
    Asking closed() {
        return opinions(opinions.stream().map(Opinion::closed).toList());
    }

    List<Timer> timers() {
        Stream<Timer> overdue =
                opinions.stream().filter(Opinion::waiting).map(opinion -> new Timer(opinion.timer(), opinion.dueAt()));
        Stream<Timer> silence = open().stream().map(wait -> new Timer(wait.timer(), wait.dueAt()));
        return Stream.concat(overdue, silence).toList();
    }
}
