package vn.motcua.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.notification.Samples.DOSSIER;
import static vn.motcua.notification.Samples.NOW;
import static vn.motcua.notification.Samples.POLICE;
import static vn.motcua.notification.Samples.SCHEDULE;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.contracts.Event;
import vn.motcua.contracts.dossier.IntakeEvent.DueSoon;
import vn.motcua.notification.Notice.State;
import vn.motcua.platform.journal.Decision;

/** Of several notices that wait only the newest is said, where the rule says so; what somebody began to send is not taken back. */
class SupersedingTest {

    private static final Rules RULES = SampleRules.shipped();
    private static final Channels CHANNELS = SampleChannels.taking();
    private static final Delivery TAKEN = new Delivery.Taken("090****567", "text");

    private final List<Intent> first = intents(1, "due-changed");
    private final List<Intent> second = intents(2, "due-changed");
    private final Notices waiting = Samples.ledger().with(first, CHANNELS);

    static Stream<Delivery> thatNobodyTook() {
        return Stream.of(
                new Delivery.Unsettled(false, "HTTP 503"),
                new Delivery.Unsettled(true, "TIMEOUT"),
                new Delivery.Untried("TemporaryFailure"),
                new Delivery.Refused("HTTP 400", "090****567"),
                new Delivery.Suppressed("OPTED_OUT"),
                new Delivery.Suppressed("NO_ADDRESS"),
                new Delivery.Held(NOW.plusSeconds(60)),
                new Delivery.Expired());
    }

    @Test
    void whatWaitsGivesWayInTheSaveThatAddsTheNewer() {
        Notices both = waiting.with(second, CHANNELS);

        assertThat(both.notices()).extracting(Notice::intent).containsExactlyElementsOf(concat(first, second));
        assertThat(states(both)).containsExactly("SUPPRESSED", "SUPPRESSED", "CREATED", "CREATED");
        assertThat(both.notices()).extracting(Notice::reason).containsExactly("SUPERSEDED", "SUPERSEDED", null, null);
        assertThat(both.timers())
                .hasSize(2)
                .allSatisfy(timer -> assertThat(both.wokenBy(timer)).isPresent());
        assertThat(both.wokenBy(waiting.timers().getFirst())).isEmpty();
        assertThat(both.of(waiting.timers().getFirst())).get().matches(Notice::isEndedByOthers);
    }

    @Test
    void whatIsHeldUntilTheMorningGivesWayToo() {
        Delivery held = new Delivery.Held(NOW.plus(Duration.ofHours(9)));

        Notices both = after(waiting, first.getFirst(), held).with(second, CHANNELS);

        assertThat(states(both)).containsExactly("SUPPRESSED", "SUPPRESSED", "CREATED", "CREATED");
    }

    @Test
    void whatWasTriedIsNotTakenBack() {
        Notices tried = after(waiting, first.getFirst(), new Delivery.Unsettled(false, "HTTP 503"));
        Notices sent = after(tried, first.getLast(), TAKEN);

        assertThat(states(sent.with(second, CHANNELS))).containsExactly("SENDING", "SENT", "CREATED", "CREATED");
    }

    @Test
    void theSameEventAgainAndAnOlderOneThatComesLateChangeNothing() {
        Notices both = waiting.with(second, CHANNELS);

        assertThat(both.with(first, CHANNELS)).isEqualTo(both);
        assertThat(both.with(second, CHANNELS)).isEqualTo(both);
        List<Intent> older = second.stream().map(SupersedingTest::anHourEarlier).toList();
        assertThat(states(waiting.with(older, CHANNELS))).containsOnly("CREATED");
    }

    @Test
    void anotherRuleOrRecipientDoesNotGiveWay() {
        Notices other = waiting.with(intents(2, "overdue"), CHANNELS);
        assertThat(states(other)).containsOnly("CREATED");
        assertThat(states(other.with(intents(3, "overdue"), CHANNELS))).containsOnly("CREATED");

        Notices offices = Samples.ledger().with(soon(1, POLICE), CHANNELS).with(soon(2, Samples.OTHER), CHANNELS);
        assertThat(offices.notices())
                .filteredOn(Superseding::isSuperseded)
                .singleElement()
                .satisfies(notice -> assertThat(notice.intent().audience()).isEqualTo(Audience.DESK));
    }

    @Test
    void whatAnOfficerHasSentAgainNeitherGivesWayNorTakesIt() {
        Notices sent = after(waiting, first.getFirst(), TAKEN);
        Notices again = sent.again(sent.notices().getFirst(), "desk", "key", NOW, CHANNELS);

        assertThat(states(again)).containsExactly("SENT", "CREATED", "CREATED");
        assertThat(states(again.with(second, CHANNELS)))
                .containsExactly("SENT", "SUPPRESSED", "CREATED", "CREATED", "CREATED");
    }

    @Test
    void whatWasTakenInATryThatHadBegunIsSent() {
        Notices both = waiting.with(second, CHANNELS);

        assertThat(states(after(both, first.getFirst(), TAKEN)).getFirst()).isEqualTo("SENT");
    }

    @ParameterizedTest
    @MethodSource("thatNobodyTook")
    void whatNobodyTookInATryThatHadBegunIsNotTriedAgainNorLost(Delivery delivery) {
        Notices both = waiting.with(second, CHANNELS);

        Decision<Notices> decision = decided(both, first.getFirst(), delivery);

        Notice superseded = decision.state().notices().getFirst();
        assertThat(superseded.state()).isEqualTo(State.SUPPRESSED);
        assertThat(superseded.reason()).isEqualTo("SUPERSEDED");
        assertThat(superseded.open()).isFalse();
        assertThat(superseded.isLost()).isFalse();
        assertThat(decision.events()).isEmpty();
        assertThat(decision.state().notices()).hasSize(4);
    }

    @Test
    void whatANewerNoticeSaysIsNothingForTheDeskToTell() {
        Notices failed = after(waiting, first.getLast(), new Delivery.Refused("SMTP 550", "a***@example.vn"));
        Notices both = failed.with(second, CHANNELS);

        assertThat(states(both)).containsExactly("SUPPRESSED", "PERMANENT_FAILURE", "CREATED", "CREATED");
        assertThat(both.unreachedSince()).isNull();
    }

    @Test
    void aLedgerWrittenBeforeNoticesGaveWayIsStillRead() {
        Intent overdue = intents(1, "overdue").getFirst();
        String written = JsonMapper.shared().writeValueAsString(overdue).replace(",\"newestOnly\":false", "");

        assertThat(written).doesNotContain("newestOnly");
        assertThat(JsonMapper.shared().readValue(written, Intent.class)).isEqualTo(overdue);
    }

    private static List<Intent> intents(long sequence, String rule) {
        return intents(sequence, SampleEvents.of(rule), rule);
    }

    private static List<Intent> soon(long sequence, String holder) {
        return intents(sequence, new DueSoon(Samples.DUE, List.of(holder), 480L), "office-due-soon");
    }

    private static List<Intent> intents(long sequence, Event event, String rule) {
        return RULES.intents(Samples.envelope(event, "/intake/" + DOSSIER, sequence), Samples.facts(event)).stream()
                .filter(intent -> intent.rule().equals(rule))
                .filter(intent -> !intent.medium().isFetched())
                .toList();
    }

    private static Intent anHourEarlier(Intent it) {
        return new Intent(
                it.reference(),
                it.rule(),
                it.event(),
                it.audience(),
                it.agency(),
                it.medium(),
                it.createdAt().minus(Duration.ofHours(1)),
                it.facts(),
                it.weight(),
                null,
                it.otherwise());
    }

    private static List<Intent> concat(List<Intent> some, List<Intent> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    private static Notices after(Notices ledger, Intent intent, Delivery delivery) {
        return decided(ledger, intent, delivery).state();
    }

    private static Decision<Notices> decided(Notices ledger, Intent intent, Delivery delivery) {
        return ledger.with(intent.reference(), notice -> notice.after(delivery, NOW, SCHEDULE, CHANNELS), CHANNELS);
    }

    private static List<String> states(Notices ledger) {
        return ledger.notices().stream().map(notice -> notice.state().name()).toList();
    }
}
