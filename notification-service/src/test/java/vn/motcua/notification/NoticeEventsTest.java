package vn.motcua.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.motcua.notification.Samples.COMMUNE;
import static vn.motcua.notification.Samples.DOSSIER;
import static vn.motcua.notification.Samples.NOW;
import static vn.motcua.notification.Samples.POLICE;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import reactor.core.publisher.Mono;
import vn.motcua.contracts.Event;
import vn.motcua.contracts.dossier.Channel;
import vn.motcua.contracts.dossier.DepartmentEvent.CaseReceived;
import vn.motcua.contracts.dossier.DepartmentEvent.CaseWaitOpened;
import vn.motcua.contracts.dossier.DossierEventTypes;
import vn.motcua.contracts.dossier.DueDateCause;
import vn.motcua.contracts.dossier.IntakeEvent.DeskSucceeded;
import vn.motcua.contracts.dossier.IntakeEvent.DossierSubmitted;
import vn.motcua.contracts.dossier.IntakeEvent.DueSoon;
import vn.motcua.contracts.dossier.IntakeEvent.SupplementExpired;
import vn.motcua.contracts.dossier.IntakeEvent.SupplementReceived;
import vn.motcua.contracts.dossier.IntakeEvent.WithdrawalDecided;
import vn.motcua.contracts.dossier.RerouteCause;
import vn.motcua.contracts.dossier.RoutingEvent.LegDispatched;
import vn.motcua.contracts.dossier.RoutingEvent.LegRerouted;
import vn.motcua.contracts.dossier.RoutingEvent.RouteCompleted;
import vn.motcua.platform.journal.Reaction;
import vn.motcua.platform.journal.TemporaryFailure;
import vn.motcua.platform.journal.Timer;

/** The rules of {@code rules.json} over the events of a dossier's life. */
class NoticeEventsTest {

    private final NoticeEvents handler = new NoticeEvents(
            SampleRules.shipped(),
            new AwaitedWords(Samples.catalogue()),
            SampleChannels.taking(),
            (ledger, event, facts) -> Mono.empty(),
            Samples.nothingForgotten());

    static Stream<String> ruleNames() {
        return SampleEvents.ALL.keySet().stream().sorted();
    }

    static Stream<Class<? extends Event>> types() {
        return DossierEventTypes.table().all().values().stream();
    }

    @ParameterizedTest
    @MethodSource("ruleNames")
    void anEventTellsTheApplicantBySmsEmailAndLetterAndOfficesAtTheirMailboxes(String rule) {
        Reaction<Notices> reaction = on(Samples.ledger(), SampleEvents.of(rule));
        List<Intent> told = intents(reaction).stream()
                .filter(intent -> intent.rule().equals(rule))
                .toList();

        assertThat(reaction.outcome()).isEqualTo(Reaction.Outcome.MOVED);
        if (rule.startsWith("office-")) {
            assertThat(told).isNotEmpty().allMatch(intent -> intent.audience().isOfficial());
            assertThat(told).extracting(Intent::medium).containsOnly(Medium.MAILBOX);
        } else {
            assertThat(told).extracting(Intent::audience).containsOnly(Audience.APPLICANT);
            assertThat(told).extracting(Intent::medium).containsExactly(Medium.SMS, Medium.EMAIL, Medium.PORTAL);
        }
        assertThat(told).allMatch(intent -> intent.createdAt().equals(NOW));
        assertThat(told).extracting(Intent::reference).doesNotHaveDuplicates();
    }

    @Test
    void whoHoldsADossierThatIsDueSoonIsToldWithEachHead() {
        Reaction<Notices> reaction =
                on(Samples.ledger(), new DueSoon(Samples.DUE, List.of(POLICE, Samples.OTHER), 480L));

        assertThat(intents(reaction))
                .extracting(intent -> intent.audience() + " " + intent.agency())
                .containsExactly(
                        "DESK null",
                        "AGENCY " + POLICE,
                        "AGENCY " + Samples.OTHER,
                        "HEAD " + POLICE,
                        "HEAD " + Samples.OTHER);
        assertThat(intents(on(Samples.ledger(), new DueSoon(Samples.DUE, null, null))))
                .extracting(Intent::audience)
                .containsExactly(Audience.DESK);
    }

    @Test
    void theSameEventAgainMakesNoSecondNotice() {
        Event accepted = SampleEvents.of("accepted");
        Notices once = on(null, accepted).state();

        Reaction<Notices> again = on(once, accepted);

        assertThat(again.outcome()).isEqualTo(Reaction.Outcome.IGNORED);
        assertThat(again.state()).isEqualTo(once);
    }

    @Test
    void anEventIsNotHandledBeforeFollowersHaveIt() {
        NoticeEvents withoutStore = new NoticeEvents(
                SampleRules.shipped(),
                new AwaitedWords(Samples.catalogue()),
                SampleChannels.taking(),
                (ledger, event, facts) -> Mono.error(new TemporaryFailure("the store is away", null)),
                Samples.nothingForgotten());

        assertThatThrownBy(() -> withoutStore
                        .on(null, Samples.received(SampleEvents.of("accepted"), 1))
                        .block())
                .isInstanceOf(TemporaryFailure.class);
    }

    @Test
    void whatARestoredStoreHasForgottenMakesNoTelephoneRingAgain() {
        Map<Medium, Notice> told = acceptedAfter(NOW.minusSeconds(5));

        assertThat(told.get(Medium.SMS).state()).isEqualTo(Notice.State.TEMPORARY_FAILURE);
        assertThat(told.get(Medium.SMS).reason()).isEqualTo("UNCERTAIN");
        assertThat(told.get(Medium.EMAIL).open()).isTrue();
        assertThat(told.get(Medium.EMAIL).mayBeOut()).isTrue();
        assertThat(told.get(Medium.PORTAL).attempts()).isEmpty();
    }

    @Test
    void whatHappensAfterTheRestoreIsToldAsEver() {
        assertThat(acceptedAfter(NOW.plus(Duration.ofHours(1))).values())
                .allMatch(notice -> notice.attempts().isEmpty());
    }

    private static Map<Medium, Notice> acceptedAfter(Instant restoredTo) {
        NoticeEvents restored = new NoticeEvents(
                SampleRules.shipped(),
                new AwaitedWords(Samples.catalogue()),
                SampleChannels.taking(),
                (ledger, event, facts) -> Mono.empty(),
                new ForgottenTime(restoredTo, restoredTo.plusSeconds(60)));
        Notices ledger = Objects.requireNonNull(restored.on(null, Samples.received(SampleEvents.of("accepted"), 1))
                .map(Reaction::state)
                .block());
        return ledger.notices().stream()
                .filter(notice -> notice.intent().audience() == Audience.APPLICANT)
                .collect(Collectors.toMap(notice -> notice.intent().medium(), notice -> notice));
    }

    @Test
    void aDossierHandedInAtTheCounterIsNotToldThatItWasHandedIn() {
        Reaction<Notices> reaction = on(null, new DossierSubmitted("3.000722", 1, Channel.COUNTER, COMMUNE, "22870"));

        assertThat(intents(reaction)).isEmpty();
        assertThat(reaction.state()).isEqualTo(Samples.ledger());
    }

    @Test
    void whatNobodyMustKnowIsOnlyNotedWithItsAgency() {
        var dispatched = new LegDispatched(
                "thuong-tru", 2, POLICE, Samples.CODE, "3.000722", 1, 960, Samples.DUE, List.of(), null);
        Notices known = on(Samples.ledger(), dispatched).state();

        assertThat(Objects.requireNonNull(known).agencies()).containsExactly(COMMUNE, POLICE);
        assertThat(on(known, new CaseReceived("thuong-tru", POLICE, NOW))).isEqualTo(Reaction.ignored(known));
        assertThat(on(known, new RouteCompleted(List.of()))).isEqualTo(Reaction.ignored(known));
    }

    @ParameterizedTest
    @MethodSource("types")
    void whateverHappensInWhateverOrderIsTakenWithoutAFault(Class<? extends Event> type) {
        assertThat(on(null, AnyEvent.of(type)).outcome()).isIn(Reaction.Outcome.MOVED, Reaction.Outcome.IGNORED);
    }

    @ParameterizedTest
    @EnumSource(DueDateCause.class)
    void aDueDateThatMovedIsToldWhateverTheCauseAndOneThatStayedIsNot(DueDateCause cause) {
        assertThat(rulesFor(SampleEvents.due(cause, SampleEvents.PROMISED))).containsOnly("due-changed");
        assertThat(rulesFor(SampleEvents.due(cause, Samples.DUE))).isEmpty();
    }

    @Test
    void aSecondRequestForPapersIsToldLikeTheFirst() {
        assertThat(rulesFor(SampleEvents.supplement(2))).containsOnly("supplement");
        assertThat(rulesFor(new SupplementExpired(2, "thuong-tru"))).containsOnly("supplement-expired");
        assertThat(rulesFor(new SupplementReceived(0, ""))).containsOnly("supplement-received");
    }

    @Test
    void onlyAWaitForTheApplicantsWordIsTold() {
        assertThat(rulesFor(waiting("xac-nhan-ho-khau"))).containsOnly("wait-opened");
        assertThat(rulesFor(waiting("dong-y-chu-ho"))).isEmpty();
        assertThat(rulesFor(waiting("unheard-of"))).isEmpty();
    }

    @Test
    void aLegIsToldToHaveMovedOnlyIfAnotherAgencyHadItAndToWhoGetsItInAnyCase() {
        assertThat(rulesFor(rerouted(POLICE, Samples.OTHER))).containsOnly("rerouted", "office-rerouted");
        assertThat(rulesFor(rerouted("", Samples.OTHER))).containsOnly("office-rerouted");
        assertThat(rulesFor(rerouted(POLICE, POLICE))).containsOnly("office-rerouted");
    }

    @Test
    void whatHappensToThousandsAtOnceLetsSingleNoticesPass() {
        assertThat(patient(SampleEvents.due(DueDateCause.CALENDAR_CHANGED, SampleEvents.PROMISED)))
                .containsExactly(true, true, true);
        assertThat(patient(SampleEvents.due(DueDateCause.PAUSE_ENDED, SampleEvents.PROMISED)))
                .containsExactly(false, false, false);
        assertThat(patient(new DeskSucceeded(COMMUNE, "H32.50.07"))).containsExactly(true, true, true);
        assertThat(patient(new LegRerouted("thuong-tru", POLICE, Samples.OTHER, RerouteCause.SUCCEEDED, Samples.DUE)))
                .containsExactly(true, true, true, true);
        assertThat(patient(rerouted(POLICE, Samples.OTHER))).containsExactly(false, false, false, false);
    }

    private List<Boolean> patient(Event event) {
        return Objects.requireNonNull(on(Samples.ledger(), event).state()).timers().stream()
                .map(Timer::patient)
                .toList();
    }

    @Test
    void aWithdrawalThatIsGrantedIsToldByTheStopThatFollows() {
        assertThat(rulesFor(new WithdrawalDecided(true))).isEmpty();
    }

    @Test
    void aDeskThatSucceededIsTheDeskFromThenOn() {
        Notices moved = Objects.requireNonNull(
                on(Samples.ledger(), new DeskSucceeded(COMMUNE, "H32.50.07")).state());

        assertThat(moved.desk()).isEqualTo("H32.50.07");
        assertThat(moved.agencies()).containsExactly(COMMUNE, "H32.50.07");
    }

    @Test
    void itListensToTheOfficeAndNotToItself() {
        assertThat(List.of("/intake/x", "/routing/x", "/department/x/y")).allMatch(handler::consumes);
        assertThat(handler.consumes("/notification/" + DOSSIER)).isFalse();
    }

    private List<String> rulesFor(Event event) {
        return intents(on(Samples.ledger(), event)).stream().map(Intent::rule).toList();
    }

    private static CaseWaitOpened waiting(String awaited) {
        return new CaseWaitOpened("thuong-tru", POLICE, awaited, Samples.DUE);
    }

    private static LegRerouted rerouted(String from, String to) {
        return new LegRerouted("thuong-tru", from, to, RerouteCause.COORDINATED, Samples.DUE);
    }

    private Reaction<Notices> on(Notices state, Event event) {
        return Objects.requireNonNull(
                handler.on(state, Samples.received(event, 1)).block());
    }

    private static List<Intent> intents(Reaction<Notices> reaction) {
        return Objects.requireNonNull(reaction.state()).notices().stream()
                .map(Notice::intent)
                .toList();
    }
}
