package vn.motcua.department;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static vn.motcua.department.CaseStatus.*;
import static vn.motcua.department.Samples.AGENCY;
import static vn.motcua.department.Samples.BIRTH;
import static vn.motcua.department.Samples.NOW;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.motcua.contracts.dossier.CancelCause;
import vn.motcua.contracts.dossier.DossierEvent;
import vn.motcua.contracts.dossier.DueDateCause;
import vn.motcua.contracts.dossier.IntakeEvent;
import vn.motcua.contracts.dossier.RerouteCause;
import vn.motcua.contracts.dossier.RoutingEvent;
import vn.motcua.department.CaseTable.Answer;
import vn.motcua.platform.journal.ImpossibleEvent;
import vn.motcua.platform.journal.Reaction;
import vn.motcua.platform.journal.Reaction.Outcome;

/** The table is total over state (none included) and every type that routing and the desk can announce. */
class CaseTableTest {

    private static final Set<CaseStatus> UNANSWERED = EnumSet.of(
            WAITING_RECEIPT,
            RECEIVED,
            ASSIGNED,
            WAITING_SUPPLEMENT,
            WAITING_DUTY,
            WAITING_OPINIONS,
            WAITING_WORD,
            SUBMITTED,
            DECLINED);
    private static final Set<CaseStatus> MAY_WAIT = EnumSet.range(WAITING_RECEIPT, WAITING_WORD);

    /** What moves in which states; everything else that is not ignored is late in {@link #LATE}, or impossible. */
    private static final Map<Class<?>, Set<CaseStatus>> MOVES = Map.of(
            RoutingEvent.LegRerouted.class, UNANSWERED,
            RoutingEvent.LegCancelled.class, UNANSWERED,
            RoutingEvent.LegDueChanged.class, UNANSWERED,
            RoutingEvent.LegOverdue.class, UNANSWERED,
            RoutingEvent.LegReopened.class, EnumSet.of(RESOLVED),
            RoutingEvent.LegReceiptOverdue.class, EnumSet.of(WAITING_RECEIPT),
            IntakeEvent.SupplementRequested.class, MAY_WAIT,
            IntakeEvent.SupplementReceived.class, MAY_WAIT,
            IntakeEvent.SupplementExpired.class, MAY_WAIT,
            IntakeEvent.ConfirmationGiven.class, MAY_WAIT);

    private static final Set<CaseStatus> ANSWERED = EnumSet.of(RESOLVED);
    private static final Set<CaseStatus> OVER = EnumSet.of(SUBMITTED, RESOLVED, DECLINED, CANCELLED);
    private static final Map<Class<?>, Set<CaseStatus>> LATE = Map.of(
            RoutingEvent.LegRerouted.class, ANSWERED,
            RoutingEvent.LegCancelled.class, ANSWERED,
            RoutingEvent.LegDueChanged.class, ANSWERED,
            RoutingEvent.LegOverdue.class, ANSWERED,
            RoutingEvent.LegReceiptOverdue.class, EnumSet.range(RECEIVED, DECLINED),
            IntakeEvent.SupplementRequested.class, OVER,
            IntakeEvent.SupplementReceived.class, OVER,
            IntakeEvent.SupplementExpired.class, OVER,
            IntakeEvent.ConfirmationGiven.class, OVER);

    static Stream<Class<?>> types() {
        return Stream.of(RoutingEvent.class, IntakeEvent.class)
                .flatMap(source -> Arrays.stream(source.getPermittedSubclasses()));
    }

    static Stream<Arguments> pairs() {
        Stream<@Nullable CaseStatus> states =
                Stream.concat(Stream.of((CaseStatus) null), Arrays.stream(CaseStatus.values()));
        return states.flatMap(state -> types().map(type -> Arguments.of(state, type)));
    }

    @ParameterizedTest
    @MethodSource("types")
    void somebodyThoughtAboutEveryTypeOfEvent(Class<? extends DossierEvent> type) {
        assertThat(CaseTable.knows(type)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void everyPairOfStateAndEventIsDecided(@Nullable CaseStatus state, Class<? extends DossierEvent> type) {
        assertThat(CaseTable.answer(state, type)).isEqualTo(expected(state, type));
    }

    private static Answer expected(@Nullable CaseStatus state, Class<?> type) {
        boolean ofTheCase = MOVES.containsKey(type) || type == RoutingEvent.LegDispatched.class;
        if (!ofTheCase) {
            return Answer.IGNORED;
        }
        if (state == null) {
            return type == RoutingEvent.LegDispatched.class
                    ? Answer.MOVES
                    : type == RoutingEvent.LegRerouted.class || type == RoutingEvent.LegCancelled.class
                            ? Answer.IGNORED
                            : Answer.IMPOSSIBLE;
        }
        if (MOVES.getOrDefault(type, Set.of()).contains(state)) {
            return Answer.MOVES;
        }
        return LATE.getOrDefault(type, Set.of()).contains(state) ? Answer.LATE : Answer.IMPOSSIBLE;
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void theCaseDoesWhatTheTableSays(@Nullable CaseStatus state, Class<? extends DossierEvent> type) {
        DossierEvent event = sample(type);
        if (event == null) {
            return;
        }
        CaseFile file = state == null ? null : Samples.in(state);
        Answer answer = CaseTable.answer(state, type);
        if (answer == Answer.IMPOSSIBLE) {
            assertThatExceptionOfType(ImpossibleEvent.class).isThrownBy(() -> on(file, event));
            return;
        }
        Reaction<CaseFile> reaction = on(file, event);
        assertThat(reaction.outcome()).isIn(Outcome.valueOf(answer.name().replace("MOVES", "MOVED")), Outcome.LATE);
        if (reaction.outcome() != Outcome.MOVED) {
            assertThat(reaction.state()).isEqualTo(file);
            assertThat(reaction.events()).isEmpty();
        }
    }

    /** An event about the case; null for types that the case never sees. */
    private static @Nullable DossierEvent sample(Class<?> type) {
        return switch (type.getSimpleName()) {
            case "LegDispatched" -> Samples.dispatched(BIRTH, AGENCY);
            case "LegRerouted" ->
                new RoutingEvent.LegRerouted(BIRTH, AGENCY, Samples.OTHER_AGENCY, RerouteCause.DECLINED, NOW);
            case "LegReceiptOverdue" -> new RoutingEvent.LegReceiptOverdue(BIRTH, AGENCY, NOW);
            case "LegOverdue" -> new RoutingEvent.LegOverdue(BIRTH, AGENCY, NOW);
            case "LegDueChanged" ->
                new RoutingEvent.LegDueChanged(BIRTH, AGENCY, DueDateCause.PAUSE_ENDED, NOW, NOW.plusSeconds(60));
            case "LegCancelled" -> new RoutingEvent.LegCancelled(BIRTH, AGENCY, CancelCause.DOSSIER_STOPPED);
            case "LegReopened" -> new RoutingEvent.LegReopened(BIRTH, AGENCY, NOW.plusSeconds(60));
            case "SupplementRequested" -> new IntakeEvent.SupplementRequested(1, BIRTH, "02/HDHS", NOW, false);
            case "SupplementReceived" -> new IntakeEvent.SupplementReceived(1, BIRTH);
            case "SupplementExpired" -> new IntakeEvent.SupplementExpired(1, BIRTH);
            case "ConfirmationGiven" -> new IntakeEvent.ConfirmationGiven(BIRTH, Samples.APPLICANT_WORD, true);
            case "DossierStopped" -> new IntakeEvent.DossierStopped("WITHDRAWN", "05/TB");
            case "WithdrawalRequested" -> new IntakeEvent.WithdrawalRequested();
            default -> null;
        };
    }

    @Test
    void whatTheCaseWaitsForMovesItAndTheRestIsLate() {
        IntakeEvent requested = new IntakeEvent.SupplementRequested(1, BIRTH, "02/HDHS", NOW, false);

        assertThat(on(Samples.in(WAITING_SUPPLEMENT), requested).outcome()).isEqualTo(Outcome.MOVED);
        assertThat(on(Samples.in(ASSIGNED), requested).outcome()).isEqualTo(Outcome.LATE);
    }

    private static Reaction<CaseFile> on(@Nullable CaseFile file, DossierEvent event) {
        return Objects.requireNonNull(
                new CaseEvents().on(file, Samples.received(event)).block());
    }
}
