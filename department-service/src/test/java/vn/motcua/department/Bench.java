package vn.motcua.department;

import static vn.motcua.department.Samples.AGENCY;
import static vn.motcua.department.Samples.BIRTH;
import static vn.motcua.department.Samples.DOSSIER;
import static vn.motcua.department.Samples.OTHER_AGENCY;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import vn.motcua.contracts.Event;
import vn.motcua.contracts.catalogue.Procedure;
import vn.motcua.department.delegation.Delegation;
import vn.motcua.department.delegation.DelegationRules;
import vn.motcua.department.delegation.Delegations;
import vn.motcua.platform.journal.Command;
import vn.motcua.platform.journal.Problem;
import vn.motcua.platform.security.Caller;
import vn.motcua.platform.security.Role;
import vn.motcua.platform.testing.InMemoryJournal;
import vn.motcua.platform.testing.StaticCatalogue;

/** The department's use cases on journals in memory, with the people of an agency and a clock that can be set. */
final class Bench {

    static final CaseId ID = new CaseId(DOSSIER, BIRTH);
    static final Caller OFFICER = new Caller("officer", Set.of(Role.OFFICER), AGENCY);
    static final Caller COLLEAGUE = new Caller("colleague", Set.of(Role.OFFICER), AGENCY);
    static final Caller CLERK = new Caller("clerk", Set.of(Role.CLERK), AGENCY);
    static final Caller HEAD = new Caller("head", Set.of(Role.HEAD), AGENCY);
    static final Caller NEIGHBOUR = new Caller("officer2", Set.of(Role.OFFICER), OTHER_AGENCY);
    static final OfficeRules RULES = new OfficeRules(1440, "mẫu", 960);

    final InMemoryJournal<CaseFile> journal = new InMemoryJournal<>();
    final InMemoryJournal<Delegation> delegated = new InMemoryJournal<>();
    final SetClock clock = new SetClock();
    final Delegations delegations;
    final Cases cases;
    final CaseWork work;
    final CaseAsking asking;
    final Opinions opinions;

    Bench() {
        this(List.of(SampleCatalogue.birth()));
    }

    Bench(List<Procedure> procedures) {
        StaticCatalogue catalogue = new StaticCatalogue(procedures, SampleCatalogue.agencies(), List.of());
        Deadlines minutesAsTheyAre = (agency, from, minutes) -> from.plus(Duration.ofMinutes(minutes));
        delegations = new Delegations(delegated, new DelegationRules(Duration.ofDays(90), "mẫu"), clock);
        CaseDecisions decisions = new CaseDecisions(journal, delegations, new Definitions(catalogue), clock);
        cases = new Cases(journal, minutesAsTheyAre, RULES, clock);
        work = new CaseWork(decisions);
        asking = new CaseAsking(decisions, minutesAsTheyAre);
        opinions = new Opinions(decisions, journal, catalogue, minutesAsTheyAre, RULES);
    }

    /** A clock that stands where it is set. */
    static final class SetClock extends Clock {

        private Instant now = Samples.NOW;

        void set(Instant moment) {
            now = moment;
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneId.of("Asia/Ho_Chi_Minh");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    }

    Bench with(CaseFile file) {
        journal.put(ID.document(), file);
        return this;
    }

    CaseFile file() {
        return journal.find(ID.document()).blockOptional().orElseThrow();
    }

    List<Event> events() {
        return journal.events(ID.document());
    }

    static CaseRequest request(Caller caller) {
        return request(caller, UUID.randomUUID().toString(), null);
    }

    static CaseRequest request(Caller caller, String key, @Nullable Object body) {
        return new CaseRequest(ID, caller, command(caller, key, body));
    }

    static Command command(Caller caller, String key, @Nullable Object body) {
        return new Command(key, caller.user(), "name", "correlation", body);
    }

    static <T> T done(Mono<T> answer) {
        return answer.blockOptional().orElseThrow();
    }

    static void assertProblem(String code, Mono<?> answer) {
        Assertions.assertThat(problem(answer).code()).isEqualTo(code);
    }

    static Problem problem(Mono<?> answer) {
        return Assertions.catchThrowableOfType(Problem.class, () -> done(answer));
    }
}
