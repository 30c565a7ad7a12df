package vn.motcua.department;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static vn.motcua.department.Samples.AGENCY;
import static vn.motcua.department.Samples.BIRTH;
import static vn.motcua.department.Samples.DOSSIER;
import static vn.motcua.department.Samples.NOW;
import static vn.motcua.department.Samples.dispatched;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.motcua.contracts.dossier.DepartmentEvent.CaseAssigned;
import vn.motcua.contracts.dossier.RoutingEvent;
import vn.motcua.contracts.dossier.RoutingEvent.LegOverdue;
import vn.motcua.contracts.dossier.RoutingEvent.RouteCompleted;
import vn.motcua.contracts.dossier.RoutingEvent.RoutingFailed;
import vn.motcua.platform.journal.ImpossibleEvent;
import vn.motcua.platform.journal.Reaction;
import vn.motcua.platform.journal.Reaction.Outcome;

/** What routing announces and what a case makes of it. */
class CaseEventsTest {

    private final CaseEvents events = new CaseEvents();

    static Stream<Arguments> pairs() {
        Stream<@Nullable CaseStatus> states =
                Stream.concat(Stream.of((CaseStatus) null), Arrays.stream(CaseStatus.values()));
        return states.flatMap(state -> Arrays.stream(RoutingEvent.class.getPermittedSubclasses())
                .map(event -> Arguments.of(state, event.getSimpleName())));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void everyPairOfStateAndEventIsDecided(@Nullable CaseStatus state, String event) {
        CaseFile file = state == null ? null : Samples.in(state);
        Outcome expected = expected(state, event);
        if (expected == null) {
            assertThatExceptionOfType(ImpossibleEvent.class).isThrownBy(() -> on(file, sample(event)));
        } else {
            assertThat(on(file, sample(event)).outcome()).isEqualTo(expected);
        }
    }

    private static @Nullable Outcome expected(@Nullable CaseStatus state, String event) {
        return switch (event) {
            case "LegDispatched" -> state == null ? Outcome.MOVED : null;
            case "LegOverdue" -> state == null ? null : state == CaseStatus.RESOLVED ? Outcome.LATE : Outcome.MOVED;
            default -> Outcome.IGNORED;
        };
    }

    private static RoutingEvent sample(String event) {
        return switch (event) {
            case "LegDispatched" -> dispatched(BIRTH, AGENCY);
            case "LegOverdue" -> new LegOverdue(BIRTH, AGENCY, NOW);
            case "RouteCompleted" -> new RouteCompleted(List.of());
            case "RoutingFailed" -> new RoutingFailed(BIRTH, "NO_COMPETENT_AGENCY");
            default -> throw new IllegalArgumentException("no sample of " + event + ": wire it in");
        };
    }

    @Test
    void aDispatchedLegIsACaseThatWaitsForReceipt() {
        CaseFile file = on(null, dispatched(BIRTH, AGENCY, "other/output")).state();

        assertThat(file).isNotNull();
        assertThat(file.status()).isEqualTo(CaseStatus.WAITING_RECEIPT);
        assertThat(file.agency()).isEqualTo(AGENCY);
        assertThat(file.leg().inputs()).containsExactly("other/output");
        assertThat(file.leg().at()).isEqualTo(NOW);
    }

    @Test
    void overdueOfAnotherAgencysCaseIsImpossible() {
        assertThatExceptionOfType(ImpossibleEvent.class)
                .isThrownBy(() -> on(Samples.in(CaseStatus.ASSIGNED), new LegOverdue(BIRTH, "H32.50.06", NOW)));
    }

    @Test
    void overdueIsAnAttributeAndComesOnce() {
        CaseFile late = on(Samples.in(CaseStatus.ASSIGNED), new LegOverdue(BIRTH, AGENCY, NOW))
                .state();

        assertThat(late).isNotNull();
        assertThat(late.overdue()).isTrue();
        assertThat(late.status()).isEqualTo(CaseStatus.ASSIGNED);
        assertThatExceptionOfType(ImpossibleEvent.class).isThrownBy(() -> on(late, new LegOverdue(BIRTH, AGENCY, NOW)));
    }

    @Test
    void eventsOfALegGoToItsCaseAndOthersToTheDossier() {
        assertThat(id(dispatched(BIRTH, AGENCY))).isEqualTo(DOSSIER + "/khai-sinh");
        assertThat(id(new LegOverdue(BIRTH, AGENCY, NOW))).isEqualTo(DOSSIER + "/khai-sinh");
        assertThat(id(new RouteCompleted(List.of()))).isEqualTo(DOSSIER);
    }

    @Test
    void onlyRoutingIsHeard() {
        assertThat(events.consumes("/routing/" + DOSSIER)).isTrue();
        assertThat(events.consumes("/intake/" + DOSSIER)).isFalse();
        assertThatExceptionOfType(ImpossibleEvent.class)
                .isThrownBy(() -> events.on(null, Samples.received(new CaseAssigned(BIRTH, AGENCY)))
                        .block());
    }

    private String id(RoutingEvent event) {
        return events.documentId(Samples.envelope(event, 1));
    }

    private Reaction<CaseFile> on(@Nullable CaseFile file, RoutingEvent event) {
        return events.on(file, Samples.received(event)).blockOptional().orElseThrow();
    }
}
