package vn.motcua.platform.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.motcua.platform.journal.ImpossibleEvent;
import vn.motcua.platform.journal.Problem;
import vn.motcua.platform.journal.TemporaryFailure;

class FailuresTest {

    @Test
    void whatIsAwayComesBackByItselfAndARuleThatIsBrokenDoesNot() {
        assertThat(Failures.temporary(Problem.of(Problem.Kind.UNAVAILABLE, "CALENDAR_MISSING", "no calendar")))
                .isTrue();
        assertThat(Failures.temporary(new TemporaryFailure("away", new RuntimeException())))
                .isTrue();
        assertThat(Failures.temporary(Problem.invalid("AMOUNT_INVALID", "wrong")))
                .isFalse();
        assertThat(Failures.temporary(new ImpossibleEvent("no such leg"))).isFalse();
    }
}
