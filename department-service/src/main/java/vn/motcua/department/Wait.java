package vn.motcua.department;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.contracts.catalogue.LegRules;
import vn.motcua.contracts.catalogue.LegRules.WaitParty;
import vn.motcua.contracts.dossier.WaitEnd;

/**
 * A typed wait for somebody's word, with a rule for silence (chờ xác nhận có thời hạn); the clock runs on.
 *
 * @param awaited code of the wait in the leg's definition
 * @param dueAt when silence counts
 * @param goOn whether silence means to go on; otherwise the agency decides itself
 * @param ended null while it is awaited
 */
public record Wait(
        String awaited,
        WaitParty party,
        String by,
        Instant at,
        Instant dueAt,
        boolean goOn,
        @Nullable Ended ended) {

    /**
     * How the wait ended.
     *
     * @param note of who recorded the word; empty for silence and for the applicant's own word
     * @param by user id of who recorded it; null for silence and for the applicant's own word
     */
    public record Ended(WaitEnd end, String note, @Nullable String by, Instant at) {}

    static Wait open(LegRules.Wait rule, Instant dueAt, Sign sign) {
        return new Wait(rule.code(), rule.party(), sign.by(), sign.at(), dueAt, rule.goOn(), null);
    }

    Wait ended(Ended end) {
        return new Wait(awaited, party, by, at, dueAt, goOn, end);
    }

    boolean pending() {
        return ended == null;
    }

    /** What silence means here. */
    WaitEnd silence() {
        return goOn ? WaitEnd.SILENT_PROCEED : WaitEnd.SILENT_DECIDE;
    }

    /** The id of its timer. */
    String timer() {
        return "wait/" + awaited;
    }
}
