package vn.motcua.department;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static vn.motcua.department.Samples.NOW;
import static vn.motcua.department.Samples.OUTPUTS;
import static vn.motcua.department.Samples.sign;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.motcua.contracts.dossier.WaitEnd;
import vn.motcua.platform.journal.Decision;
import vn.motcua.platform.journal.Problem;

/** The table of commands is total: in every state every command either leads on or answers which ones would. */
class CaseStatusTest {

    private static final Map<String, CaseStatus> EXPECTED = Map.ofEntries(
            Map.entry("WAITING_RECEIPT RECEIPT", CaseStatus.RECEIVED),
            Map.entry("WAITING_RECEIPT DECLINE", CaseStatus.DECLINED),
            Map.entry("RECEIVED DECLINE", CaseStatus.DECLINED),
            Map.entry("RECEIVED ASSIGNMENT", CaseStatus.ASSIGNED),
            Map.entry("ASSIGNED DECLINE", CaseStatus.DECLINED),
            Map.entry("ASSIGNED ASSIGNMENT", CaseStatus.ASSIGNED),
            Map.entry("ASSIGNED SUPPLEMENT_NEEDS", CaseStatus.WAITING_SUPPLEMENT),
            Map.entry("ASSIGNED FINANCE_NEEDS", CaseStatus.WAITING_DUTY),
            Map.entry("ASSIGNED OPINIONS", CaseStatus.WAITING_OPINIONS),
            Map.entry("ASSIGNED WAITS", CaseStatus.WAITING_WORD),
            Map.entry("ASSIGNED LENGTHENING", CaseStatus.ASSIGNED),
            Map.entry("ASSIGNED SUBMISSION", CaseStatus.SUBMITTED),
            Map.entry("ASSIGNED REFUSAL", CaseStatus.RESOLVED),
            Map.entry("WAITING_SUPPLEMENT ASSIGNMENT", CaseStatus.WAITING_SUPPLEMENT),
            Map.entry("WAITING_SUPPLEMENT CONTINUATION", CaseStatus.ASSIGNED),
            Map.entry("WAITING_DUTY ASSIGNMENT", CaseStatus.WAITING_DUTY),
            Map.entry("WAITING_DUTY DUTY_SETTLEMENT", CaseStatus.ASSIGNED),
            Map.entry("WAITING_OPINIONS ASSIGNMENT", CaseStatus.WAITING_OPINIONS),
            Map.entry("WAITING_OPINIONS OPINIONS", CaseStatus.WAITING_OPINIONS),
            Map.entry("WAITING_OPINIONS OPINION_ANSWER", CaseStatus.ASSIGNED),
            Map.entry("WAITING_OPINIONS LENGTHENING", CaseStatus.WAITING_OPINIONS),
            Map.entry("WAITING_WORD ASSIGNMENT", CaseStatus.WAITING_WORD),
            Map.entry("WAITING_WORD WAIT_ANSWER", CaseStatus.ASSIGNED),
            Map.entry("WAITING_WORD LENGTHENING", CaseStatus.WAITING_WORD),
            Map.entry("SUBMITTED REWORK", CaseStatus.ASSIGNED),
            Map.entry("SUBMITTED APPROVAL", CaseStatus.RESOLVED),
            Map.entry("SUBMITTED REFUSAL", CaseStatus.RESOLVED));

    static Stream<Arguments> pairs() {
        return Arrays.stream(CaseStatus.values())
                .flatMap(state -> Arrays.stream(CaseCommand.values()).map(command -> Arguments.of(state, command)));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void everyPairOfStateAndCommandIsDecided(CaseStatus state, CaseCommand command) {
        CaseFile file = sample(state);
        CaseStatus expected = EXPECTED.get(state + " " + command);
        if (expected != null) {
            assertThat(ask(file, command).state().status()).isEqualTo(expected);
            return;
        }
        Problem problem = catchThrowableOfType(Problem.class, () -> ask(file, command));
        assertThat(problem.code()).isEqualTo("ILLEGAL_STATE");
        if (command != CaseCommand.OPINION_ANSWER) {
            assertThat(problem.more()).containsEntry("allowed", file.allowed());
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsAllowedIsWhatTheTableSays(CaseStatus state) {
        List<String> allowed = EXPECTED.keySet().stream()
                .filter(pair -> pair.startsWith(state + " "))
                .map(pair -> CaseCommand.valueOf(pair.substring(pair.indexOf(' ') + 1)))
                .filter(command -> command != CaseCommand.OPINION_ANSWER)
                .sorted()
                .map(CaseCommand::path)
                .toList();

        assertThat(sample(state).allowed()).isEqualTo(allowed);
    }

    /** The wait is one that the officer may answer. */
    private static CaseFile sample(CaseStatus state) {
        return state == CaseStatus.WAITING_WORD ? Samples.waitingFor(Samples.THIRD_WORD) : Samples.in(state);
    }

    private static Decision<CaseFile> ask(CaseFile file, CaseCommand command) {
        return switch (command) {
            case RECEIPT -> file.receive(NOW);
            case DECLINE -> file.decline("NOT_COMPETENT", "Không thuộc địa bàn", sign("head"));
            case ASSIGNMENT -> file.assign("another", NOW);
            case SUPPLEMENT_NEEDS -> SupplementTurns.need(file, Samples.ITEMS, "Thiếu giấy chứng sinh", sign());
            case CONTINUATION -> SupplementTurns.goOn(file, NOW);
            case FINANCE_NEEDS -> FinanceTurns.need(file, Samples.demand(10_000), Samples.RULES, sign());
            case DUTY_SETTLEMENT -> FinanceTurns.settle(file, Samples.DUTY, "BL-77", sign());
            case OPINIONS -> OpinionTurns.ask(file, Samples.OTHER_AGENCY, "Có cư trú không?", NOW, sign());
            case OPINION_ANSWER -> OpinionTurns.give(file, opinion(file), given());
            case WAITS -> WaitTurns.open(file, Samples.RULES.waits().getFirst(), NOW, sign());
            case WAIT_ANSWER ->
                WaitTurns.recorded(
                        file, Samples.THIRD_WORD, new Wait.Ended(WaitEnd.AGREED, "Đơn đồng ý", "officer", NOW));
            case LENGTHENING ->
                LengtheningTurn.lengthen(file, Samples.RULES.lengthening(), "Cần xác minh", sign("head"));
            case SUBMISSION -> file.submit(Samples.draft(Draft.Proposal.GRANT));
            case REWORK -> file.rework(new Rework("Thiếu căn cứ", "head", NOW));
            case APPROVAL -> file.approve(Samples.granted(null), OUTPUTS);
            case REFUSAL -> file.refuse(Samples.refused());
        };
    }

    /** The case's own question, or one that it never asked. */
    private static Opinion opinion(CaseFile file) {
        return file.asking().opinions().stream()
                .findFirst()
                .orElse(new Opinion(1, Samples.OTHER_AGENCY, "?", "officer", NOW, NOW, Opinion.State.CLOSED, null));
    }

    private static Opinion.Given given() {
        return new Opinion.Given("Có cư trú", true, "officer2", NOW, false);
    }
}
