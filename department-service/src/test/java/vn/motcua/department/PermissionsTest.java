package vn.motcua.department;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static vn.motcua.department.Bench.CLERK;
import static vn.motcua.department.Bench.COLLEAGUE;
import static vn.motcua.department.Bench.HEAD;
import static vn.motcua.department.Bench.OFFICER;
import static vn.motcua.department.Samples.AGENCY;
import static vn.motcua.department.Samples.NOW;
import static vn.motcua.department.Samples.in;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.motcua.department.delegation.Authority;
import vn.motcua.department.delegation.Delegation;
import vn.motcua.department.delegation.Delegation.Right;
import vn.motcua.platform.journal.Problem;
import vn.motcua.platform.security.Caller;
import vn.motcua.platform.security.Role;

/** Who of the agency may ask what, by his own right or standing in for a colleague. */
class PermissionsTest {

    private static final Caller CITIZEN = new Caller("citizen", Set.of(Role.CITIZEN), null);
    private static final CaseFile RECEIVED = in(CaseStatus.RECEIVED);
    private static final CaseFile ASSIGNED = in(CaseStatus.ASSIGNED);

    @Test
    void anOfficerClaimsWhatNobodyHas() {
        assertThatNoException().isThrownBy(() -> Permissions.mayAssign(own(OFFICER), RECEIVED, "officer"));
    }

    @Test
    void anOfficerNeitherAssignsOthersNorTakesACaseAway() {
        assertForbidden(() -> Permissions.mayAssign(own(OFFICER), RECEIVED, "colleague"));
        assertForbidden(() -> Permissions.mayAssign(own(COLLEAGUE), ASSIGNED, "colleague"));
    }

    @Test
    void theHeadTheClerkAndTheHeadsSubstituteAssignAnybodyAndReassign() {
        for (Authority by : List.of(own(HEAD), own(CLERK), standingIn("head", Right.HEAD))) {
            assertThatNoException().isThrownBy(() -> Permissions.mayAssign(by, ASSIGNED, "colleague"));
        }
    }

    @Test
    void onlyTheOfficerInChargeWorksOnTheCase() {
        assertThat(Permissions.inCharge(own(OFFICER), ASSIGNED, NOW)).isEqualTo(new Sign("officer", null, NOW));
        assertForbidden(() -> Permissions.inCharge(own(COLLEAGUE), ASSIGNED, NOW));
        assertForbidden(() -> Permissions.inCharge(own(HEAD), ASSIGNED, NOW));
        assertForbidden(() -> Permissions.inCharge(own(CLERK), ASSIGNED, NOW));
    }

    @Test
    void whoStandsInForTheOfficerSignsInHisName() {
        Sign sign = Permissions.inCharge(standingIn("officer", Right.OFFICER), ASSIGNED, NOW);

        assertThat(sign).isEqualTo(new Sign("colleague", "officer", NOW));
        assertForbidden(() -> Permissions.inCharge(standingIn("another", Right.OFFICER), ASSIGNED, NOW));
    }

    @Test
    void onlyTheHeadSignsOrWhoStandsInForHim() {
        assertThat(Permissions.head(own(HEAD), NOW)).isEqualTo(new Sign("head", null, NOW));
        assertThat(Permissions.head(standingIn("head", Right.HEAD), NOW)).isEqualTo(new Sign("colleague", "head", NOW));
        assertForbidden(() -> Permissions.head(own(OFFICER), NOW));
        assertForbidden(() -> Permissions.head(standingIn("officer", Right.OFFICER), NOW));
    }

    @Test
    void theClerkDeclinesAndRecordsThatADutyIsDone() {
        assertThat(Permissions.headOrClerk(own(CLERK), NOW).by()).isEqualTo("clerk");
        assertThat(Permissions.inChargeOrClerk(own(CLERK), ASSIGNED, NOW).by()).isEqualTo("clerk");
        assertForbidden(() -> Permissions.headOrClerk(own(OFFICER), NOW));
        assertForbidden(() -> Permissions.inChargeOrClerk(own(COLLEAGUE), ASSIGNED, NOW));
    }

    @Test
    void aCitizenHasNoWorklistAndGivesNoOpinion() {
        assertForbidden(() -> Permissions.agencyOf(CITIZEN));
        assertForbidden(() -> Permissions.agencyAsked(CITIZEN));
        assertForbidden(() -> Permissions.agencyAsked(CLERK));
    }

    private static Authority own(Caller caller) {
        return Authority.own(caller);
    }

    private static Authority standingIn(String delegator, Right right) {
        return new Authority(
                COLLEAGUE,
                List.of(new Delegation(
                        AGENCY, delegator, "colleague", right, NOW, NOW.plusSeconds(60), "Nghỉ phép", NOW, null)));
    }

    private static void assertForbidden(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(call)
                .matches(problem -> problem.kind() == Problem.Kind.FORBIDDEN);
    }
}
