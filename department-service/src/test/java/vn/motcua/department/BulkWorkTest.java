package vn.motcua.department;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.department.Bench.CLERK;
import static vn.motcua.department.Bench.OFFICER;
import static vn.motcua.department.Bench.done;
import static vn.motcua.department.Samples.DOSSIER;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.motcua.platform.journal.Command;

/** One command on many cases. */
class BulkWorkTest {

    private static final Command COMMAND = new Command("k", "clerk", "receipt", "correlation", null);

    private final Bench bench = new Bench();
    private final BulkWork bulk = new BulkWork(bench.work);

    @BeforeEach
    void someCases() {
        bench.journal.put(DOSSIER + "/a", Samples.in(CaseStatus.WAITING_RECEIPT));
        bench.journal.put(DOSSIER + "/b", Samples.in(CaseStatus.ASSIGNED));
        bench.journal.put(DOSSIER + "/c", Samples.in(CaseStatus.WAITING_RECEIPT));
    }

    @Test
    void eachCaseHasItsOwnResultInTheOrderAsked() {
        List<BulkWork.Item> items = received(List.of(id("c"), id("b"), "nonsense", DOSSIER + "~x", id("a"), id("a")));

        assertThat(items).extracting(BulkWork.Item::ok).containsExactly(true, false, false, false, true);
        assertThat(items)
                .extracting(BulkWork.Item::code)
                .containsExactly(null, "ILLEGAL_STATE", "CASE_UNKNOWN", "CASE_UNKNOWN", null);
        assertThat(items.getFirst().status()).isEqualTo(CaseStatus.RECEIVED);
    }

    @Test
    void theWholeMayBeRepeatedAndContinuedUnderTheSameKey() {
        List<BulkWork.Item> first = received(List.of(id("a")));
        List<BulkWork.Item> second = received(List.of(id("a"), id("c")));

        assertThat(second.getFirst()).isEqualTo(first.getFirst());
        assertThat(second.getLast().ok()).isTrue();
        assertThat(bench.journal.events(DOSSIER + "/a")).hasSize(1);
    }

    @Test
    void manyAreAssignedAndAnOfficerOnlyClaims() {
        received(List.of(id("a"), id("c")));

        Command fresh = new Command("k0", "officer", "assignment", "correlation", "colleague");
        assertThat(done(bulk.assign(List.of(id("a")), "colleague", OFFICER, fresh)
                                .collectList())
                        .getFirst()
                        .code())
                .isEqualTo("FORBIDDEN");
        assertThat(done(bulk.assign(List.of(id("a"), id("c")), "officer", CLERK, COMMAND.named("assignment", "officer"))
                        .collectList()))
                .extracting(BulkWork.Item::code)
                .containsOnly("IDEMPOTENCY_KEY_REUSED");
        Command other = new Command("k2", "clerk", "assignment", "correlation", "officer");
        assertThat(done(bulk.assign(List.of(id("a"), id("c")), "officer", CLERK, other)
                        .collectList()))
                .extracting(BulkWork.Item::status)
                .containsOnly(CaseStatus.ASSIGNED);
    }

    private List<BulkWork.Item> received(List<String> ids) {
        return done(bulk.receive(ids, CLERK, COMMAND).collectList());
    }

    private static String id(String leg) {
        return DOSSIER + "~" + leg;
    }
}
