package vn.motcua.department;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.department.Bench.CLERK;
import static vn.motcua.department.Bench.COLLEAGUE;
import static vn.motcua.department.Bench.HEAD;
import static vn.motcua.department.Bench.NEIGHBOUR;
import static vn.motcua.department.Bench.OFFICER;
import static vn.motcua.department.Bench.assertProblem;
import static vn.motcua.department.Bench.command;
import static vn.motcua.department.Bench.done;
import static vn.motcua.department.Bench.request;
import static vn.motcua.department.Samples.AGENCY;
import static vn.motcua.department.Samples.NOW;
import static vn.motcua.department.Samples.PERSONAL_ID;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import vn.motcua.department.delegation.Delegation.Right;
import vn.motcua.department.delegation.Delegations;
import vn.motcua.department.delegation.NewDelegation;
import vn.motcua.platform.journal.Command;
import vn.motcua.platform.security.Caller;

/** Standing in for a colleague: what it lets one do, for how long, and what it never does. */
class DelegationsTest {

    private static final Instant TOMORROW = NOW.plus(Duration.ofDays(1));

    private final Bench bench = new Bench();
    private final Delegations delegations = bench.delegations;

    @Test
    void theHeadsSubstituteSignsInTheHeadsName() {
        done(make(HEAD, "colleague", null, NOW, TOMORROW));
        bench.with(Samples.in(CaseStatus.SUBMITTED));

        done(bench.work.approve(request(COLLEAGUE), null, Map.of("personalId", PERSONAL_ID)));

        Answer answer = Objects.requireNonNull(bench.file().answer());
        assertThat(answer.by()).isEqualTo("colleague");
        assertThat(answer.onBehalfOf()).isEqualTo("head");
    }

    @Test
    void theOfficersSubstituteHandsInTheDraftInTheOfficersNameButDoesNotSign() {
        done(make(OFFICER, "colleague", null, NOW, TOMORROW));
        bench.with(Samples.in(CaseStatus.ASSIGNED));

        done(bench.work.submit(request(COLLEAGUE), Draft.Proposal.GRANT, "Đủ điều kiện"));

        assertThat(Objects.requireNonNull(bench.file().draft()).onBehalfOf()).isEqualTo("officer");
        assertProblem("FORBIDDEN", bench.work.rework(request(COLLEAGUE), "Thiếu căn cứ"));
    }

    @Test
    void itHoldsFromItsFirstMomentUntilItsLast() {
        done(make(HEAD, "colleague", Right.HEAD, NOW.plusSeconds(60), TOMORROW));
        bench.with(Samples.in(CaseStatus.SUBMITTED));

        for (Instant outside : List.of(NOW.plusSeconds(59), TOMORROW)) {
            bench.clock.set(outside);
            assertProblem("FORBIDDEN", bench.work.rework(request(COLLEAGUE), "Thiếu căn cứ"));
        }
        bench.clock.set(TOMORROW.minusMillis(1));
        done(bench.work.rework(request(COLLEAGUE), "Thiếu căn cứ"));
    }

    @Test
    void itNeverReachesBeyondTheAgency() {
        done(make(HEAD, "officer2", Right.HEAD, NOW, TOMORROW));
        bench.with(Samples.in(CaseStatus.SUBMITTED));

        assertProblem("CASE_UNKNOWN", bench.work.rework(request(NEIGHBOUR), "Thiếu căn cứ"));
        assertThat(done(delegations.authority(NEIGHBOUR)).standingIn()).isEmpty();
    }

    @Test
    void whatWasDelegatedIsNotPassedOn() {
        done(make(HEAD, "officer", Right.HEAD, NOW, TOMORROW));

        assertProblem("FORBIDDEN", make(OFFICER, "colleague", Right.HEAD, NOW, TOMORROW));
        done(make(OFFICER, "colleague", Right.OFFICER, NOW, TOMORROW));
        bench.with(Samples.in(CaseStatus.SUBMITTED));
        assertProblem("FORBIDDEN", bench.work.rework(request(COLLEAGUE), "Thiếu căn cứ"));
    }

    @Test
    void periodsAreLawfulAndNobodyStandsInForHimself() {
        assertProblem("PERIOD_INVALID", make(HEAD, "colleague", null, NOW.minusMillis(1), TOMORROW));
        assertProblem("PERIOD_INVALID", make(HEAD, "colleague", null, TOMORROW, TOMORROW));
        assertProblem(
                "PERIOD_TOO_LONG",
                make(HEAD, "colleague", null, NOW, NOW.plus(Duration.ofDays(90)).plusMillis(1)));
        assertProblem("SUBSTITUTE_SELF", make(HEAD, "head", null, NOW, TOMORROW));
        assertProblem("FORBIDDEN", make(CLERK, "colleague", null, NOW, TOMORROW));
        done(make(HEAD, "colleague", null, null, NOW.plus(Duration.ofDays(90))));
    }

    @Test
    void whoGaveItOrAHeadEndsItAndItsRightWithIt() {
        Delegations.Known known = done(make(OFFICER, "colleague", null, NOW, TOMORROW));
        bench.with(Samples.in(CaseStatus.ASSIGNED));

        assertProblem("FORBIDDEN", delegations.end(COLLEAGUE, known.id(), key(COLLEAGUE)));
        assertProblem("DELEGATION_UNKNOWN", delegations.end(NEIGHBOUR, known.id(), key(NEIGHBOUR)));
        assertProblem("DELEGATION_UNKNOWN", delegations.end(HEAD, "nothing", key(HEAD)));
        Delegations.Known ended = done(delegations.end(HEAD, known.id(), key(HEAD)));

        assertThat(ended.active()).isFalse();
        assertThat(Objects.requireNonNull(ended.delegation().ended()).by()).isEqualTo("head");
        assertProblem("ILLEGAL_STATE", delegations.end(OFFICER, known.id(), key(OFFICER)));
        assertProblem("FORBIDDEN", bench.work.submit(request(COLLEAGUE), Draft.Proposal.GRANT, "Đủ"));
    }

    @Test
    void theSameKeyDelegatesOnce() {
        NewDelegation wanted = new NewDelegation("colleague", null, NOW, TOMORROW, "Nghỉ phép");
        Delegations.Known first = done(delegations.make(HEAD, wanted, command(HEAD, "1", null)));
        bench.clock.set(NOW.plusSeconds(5));

        assertThat(done(delegations.make(HEAD, wanted, command(HEAD, "1", null))))
                .isEqualTo(first);
    }

    @Test
    void headsSeeTheAgencysAndOthersTheirOwn() {
        done(make(HEAD, "officer", null, NOW, TOMORROW));
        done(make(OFFICER, "colleague", null, NOW, TOMORROW));

        assertThat(listed(HEAD)).hasSize(2);
        assertThat(listed(OFFICER)).hasSize(2);
        assertThat(listed(COLLEAGUE)).hasSize(1);
        assertThat(listed(NEIGHBOUR)).isEmpty();
        assertThat(listed(HEAD)).allMatch(known -> known.delegation().agency().equals(AGENCY));
    }

    private List<Delegations.Known> listed(Caller caller) {
        return done(delegations.list(caller).collectList());
    }

    private Mono<Delegations.Known> make(
            Caller caller, String to, @Nullable Right right, @Nullable Instant from, Instant until) {
        NewDelegation wanted = new NewDelegation(to, right, from, until, "Nghỉ phép");
        return Mono.defer(() -> delegations.make(caller, wanted, key(caller)));
    }

    private static Command key(Caller caller) {
        return command(caller, UUID.randomUUID().toString(), null);
    }
}
