package vn.motcua.department;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static vn.motcua.department.Samples.AGENCY;
import static vn.motcua.department.Samples.in;

import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.motcua.platform.journal.Problem;
import vn.motcua.platform.security.Caller;
import vn.motcua.platform.security.Role;

/** Who of the agency may ask what. */
class PermissionsTest {

    private static final Caller OFFICER = new Caller("officer", Set.of(Role.OFFICER), AGENCY);
    private static final Caller COLLEAGUE = new Caller("colleague", Set.of(Role.OFFICER), AGENCY);
    private static final Caller HEAD = new Caller("head", Set.of(Role.HEAD), AGENCY);
    private static final Caller CITIZEN = new Caller("citizen", Set.of(Role.CITIZEN), null);

    @Test
    void anOfficerClaimsWhatNobodyHas() {
        assertThatNoException().isThrownBy(() -> Permissions.mayAssign(OFFICER, in(CaseStatus.RECEIVED), "officer"));
    }

    @Test
    void anOfficerNeitherAssignsOthersNorTakesACaseAway() {
        assertForbidden(() -> Permissions.mayAssign(OFFICER, in(CaseStatus.RECEIVED), "colleague"));
        assertForbidden(() -> Permissions.mayAssign(COLLEAGUE, in(CaseStatus.ASSIGNED), "colleague"));
    }

    @Test
    void theHeadAssignsAnybodyAndReassigns() {
        assertThatNoException().isThrownBy(() -> Permissions.mayAssign(HEAD, in(CaseStatus.ASSIGNED), "colleague"));
    }

    @Test
    void onlyTheOfficerInChargeHandsInTheDraft() {
        assertThatNoException().isThrownBy(() -> Permissions.maySubmit(OFFICER, in(CaseStatus.ASSIGNED)));
        assertForbidden(() -> Permissions.maySubmit(COLLEAGUE, in(CaseStatus.ASSIGNED)));
    }

    @Test
    void onlyTheHeadSigns() {
        assertThatNoException().isThrownBy(() -> Permissions.mustSign(HEAD));
        assertForbidden(() -> Permissions.mustSign(OFFICER));
    }

    @Test
    void aCitizenHasNoWorklist() {
        assertForbidden(() -> Permissions.agencyOf(CITIZEN));
    }

    private static void assertForbidden(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(call)
                .matches(problem -> problem.kind() == Problem.Kind.FORBIDDEN);
    }
}
