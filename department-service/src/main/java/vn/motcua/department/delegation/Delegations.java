package vn.motcua.department.delegation;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.motcua.department.delegation.Delegation.Right;
import vn.motcua.platform.journal.Command;
import vn.motcua.platform.journal.Decision;
import vn.motcua.platform.journal.Journal;
import vn.motcua.platform.journal.Problem;
import vn.motcua.platform.journal.Query;
import vn.motcua.platform.journal.Versioned;
import vn.motcua.platform.security.Caller;
import vn.motcua.platform.security.Role;

/** Makes and ends delegations, and says by what right somebody acts. A right is delegated only by who has it himself. */
@Service
public class Delegations {

    private static final int LARGEST_LIST = 100;

    private final Journal<Delegation> journal;
    private final DelegationRules rules;
    private final Clock clock;

    public Delegations(Journal<Delegation> journal, DelegationRules rules, Clock clock) {
        this.journal = journal;
        this.rules = rules;
        this.clock = clock;
    }

    /**
     * A delegation with its id.
     *
     * @param active whether it holds now
     */
    public record Known(String id, boolean active, Delegation delegation) {}

    /** By what right the caller acts now. */
    public Mono<Authority> authority(Caller caller) {
        if (caller.agency() == null) {
            return Mono.just(Authority.own(caller));
        }
        Instant now = now();
        Query active = Query.where("substitute", caller.user())
                .and("agency", caller.agency())
                .between("until", now.plusMillis(1), null)
                .sortedBy("until")
                .page(null, LARGEST_LIST);
        return journal.search(active)
                .map(Versioned::state)
                .filter(delegation -> delegation.activeAt(now))
                .collectList()
                .map(standingIn -> new Authority(caller, standingIn));
    }

    /** Lets a colleague stand in. The id follows from caller and key, so a repeated request meets its own document. */
    public Mono<Known> make(Caller caller, NewDelegation wanted, Command command) {
        Delegation made = made(caller, wanted);
        String id = UUID.nameUUIDFromBytes(("delegation\n" + caller.user() + "\n" + command.key()).getBytes(UTF_8))
                .toString();
        return journal.execute(
                id, command, Known.class, before -> Decision.of(checked(made)), state -> known(id, state));
    }

    private Delegation made(Caller caller, NewDelegation wanted) {
        String agency = caller.agencyAs(Role.HEAD, Role.OFFICER);
        Right right = wanted.right() != null ? wanted.right() : caller.is(Role.HEAD) ? Right.HEAD : Right.OFFICER;
        caller.mustBe(right == Right.HEAD ? Role.HEAD : Role.OFFICER);
        if (wanted.substitute().equals(caller.user())) {
            throw Problem.invalid("SUBSTITUTE_SELF", "Nobody stands in for himself.");
        }
        Instant now = now();
        Instant from = wanted.from() == null ? now : wanted.from().truncatedTo(ChronoUnit.MILLIS);
        Instant until = wanted.until().truncatedTo(ChronoUnit.MILLIS);
        return new Delegation(
                agency, caller.user(), wanted.substitute(), right, from, until, wanted.reason(), now, null);
    }

    private Delegation checked(Delegation made) {
        if (made.from().isBefore(made.madeAt()) || !made.until().isAfter(made.from())) {
            throw Problem.invalid("PERIOD_INVALID", "A delegation begins now or later and ends after it begins.");
        }
        if (made.until().isAfter(made.from().plus(rules.longest()))) {
            throw Problem.invalid(
                            "PERIOD_TOO_LONG",
                            "A delegation lasts at most " + rules.longest().toDays() + " days.")
                    .with("basis", rules.basis());
        }
        return made;
    }

    /** The newest first: a head and a clerk see the agency's, everybody else what he gave or was given. */
    public Flux<Known> list(Caller caller) {
        String agency = caller.agencyAs(Role.OFFICER, Role.CLERK, Role.HEAD);
        if (caller.is(Role.HEAD, Role.CLERK)) {
            return newest(Query.where("agency", agency));
        }
        return Flux.concat(List.of(
                newest(Query.where("agency", agency).and("delegator", caller.user())),
                newest(Query.where("agency", agency).and("substitute", caller.user()))));
    }

    private Flux<Known> newest(Query query) {
        return journal.search(query.sortedBy("-from").page(null, LARGEST_LIST))
                .map(found -> known(found.id(), found.state()));
    }

    /** Ends it early, or takes back one that has not begun: by who gave it, or by a head. */
    public Mono<Known> end(Caller caller, String id, Command command) {
        Instant now = now();
        return journal.execute(
                id, command, Known.class, found -> Decision.of(ended(caller, found, now)), state -> known(id, state));
    }

    private static Delegation ended(Caller caller, @Nullable Delegation found, Instant now) {
        String agency = caller.agencyAs(Role.OFFICER, Role.HEAD);
        if (found == null || !found.agency().equals(agency)) {
            throw Problem.notFound("DELEGATION_UNKNOWN", "Your agency has no such delegation.");
        }
        if (!caller.is(Role.HEAD) && !caller.user().equals(found.delegator())) {
            throw Problem.forbidden("Only who gave it or a head ends a delegation.");
        }
        if (found.ended() != null || !now.isBefore(found.until())) {
            throw Problem.illegalState("The delegation is over already.", List.of());
        }
        return found.ended(caller.user(), now);
    }

    private Known known(String id, Delegation delegation) {
        return new Known(id, delegation.activeAt(now()), delegation);
    }

    /** To the millisecond, which is what the store keeps. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
