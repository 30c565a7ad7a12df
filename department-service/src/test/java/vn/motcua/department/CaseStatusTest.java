package vn.motcua.department;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static vn.motcua.department.Samples.NOW;
import static vn.motcua.department.Samples.OUTPUTS;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.motcua.platform.journal.Decision;
import vn.motcua.platform.journal.Problem;

/** The table of commands is total: in every state every command either leads on or answers which ones would. */
class CaseStatusTest {

    private static final Map<String, CaseStatus> EXPECTED = Map.of(
            "WAITING_RECEIPT RECEIPT", CaseStatus.RECEIVED,
            "RECEIVED ASSIGNMENT", CaseStatus.ASSIGNED,
            "ASSIGNED ASSIGNMENT", CaseStatus.ASSIGNED,
            "ASSIGNED SUBMISSION", CaseStatus.SUBMITTED,
            "ASSIGNED REFUSAL", CaseStatus.RESOLVED,
            "SUBMITTED REWORK", CaseStatus.ASSIGNED,
            "SUBMITTED APPROVAL", CaseStatus.RESOLVED,
            "SUBMITTED REFUSAL", CaseStatus.RESOLVED);

    static Stream<Arguments> pairs() {
        return Arrays.stream(CaseStatus.values())
                .flatMap(state -> Arrays.stream(CaseCommand.values()).map(command -> Arguments.of(state, command)));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void everyPairOfStateAndCommandIsDecided(CaseStatus state, CaseCommand command) {
        CaseFile file = Samples.in(state);
        CaseStatus expected = EXPECTED.get(state + " " + command);
        if (expected != null) {
            assertThat(ask(file, command).state().status()).isEqualTo(expected);
            return;
        }
        Problem problem = catchThrowableOfType(Problem.class, () -> ask(file, command));
        assertThat(problem.code()).isEqualTo("ILLEGAL_STATE");
        assertThat(problem.more()).containsEntry("allowed", state.allowed());
    }

    private static Decision<CaseFile> ask(CaseFile file, CaseCommand command) {
        return switch (command) {
            case RECEIPT -> file.receive(NOW);
            case ASSIGNMENT -> file.assign("another");
            case SUBMISSION -> file.submit(Samples.draft(Draft.Proposal.GRANT));
            case REWORK -> file.rework(new Rework("Thiếu căn cứ", "head", NOW));
            case APPROVAL ->
                file.approve(Answer.granted(null, Map.of("personalId", Samples.PERSONAL_ID), "head", NOW), OUTPUTS);
            case REFUSAL -> file.refuse(Answer.refused("NOT_RESIDENT", "Không cư trú tại địa bàn", "head", NOW));
        };
    }
}
