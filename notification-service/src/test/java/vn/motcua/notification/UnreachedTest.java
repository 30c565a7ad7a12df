package vn.motcua.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.notification.Samples.COMMUNE;
import static vn.motcua.notification.Samples.DOSSIER;
import static vn.motcua.notification.Samples.NOW;
import static vn.motcua.notification.Samples.SCHEDULE;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import vn.motcua.platform.testing.InMemoryJournal;
import vn.motcua.platform.waits.LongWait;

/** Who could not be told by any channel, and until when the desk has to see to it. */
class UnreachedTest {

    private static final Rules RULES =
            new Rules(List.of(Samples.rule("accepted", "vn.motcua.dossier.accepted.v1")), Map.of());

    private final Intent sms = Samples.intent(RULES, "accepted", Medium.SMS);
    private final Intent email = Samples.intent(RULES, "accepted", Medium.EMAIL);
    private final Intent letter = Samples.intent(SampleRules.shipped(), "accepted", Medium.PORTAL);
    private final InMemoryJournal<Notices> journal = new InMemoryJournal<>();
    private final NoticeWaits waits = new NoticeWaits(journal);
    private final Notices asked = Samples.ledger().with(List.of(sms, email), SampleChannels.taking());

    @Test
    void aNoticeHasNoRouteOnceEveryChannelFailed() {
        Notices one = settled(asked, sms, new Delivery.Refused("HTTP 400", "090****567"));
        assertThat(listed(one)).isEmpty();

        Notices none = settled(one, email, new Delivery.Suppressed("NO_ADDRESS"));
        assertThat(listed(none)).singleElement().satisfies(wait -> {
            assertThat(wait.kind()).isEqualTo(NoticeWaits.NO_ROUTE);
            assertThat(wait.dossier()).isEqualTo(DOSSIER);
            assertThat(wait.subject()).isEqualTo("accepted");
            assertThat(wait.since()).isEqualTo(NOW);
            assertThat(wait.owner()).isEqualTo(new LongWait.Owner("desk", COMMUNE));
            assertThat(wait.cause().reason()).isEqualTo("HTTP 400, NO_ADDRESS");
        });
    }

    @Test
    void anOfficeThatCannotBeReachedIsNobodyForTheDeskToTell() {
        Intent office = Samples.intent(SampleRules.shipped(), "office-silence", Medium.MAILBOX);
        Notices told = Samples.ledger().with(List.of(office), SampleChannels.taking());

        assertThat(listed(settled(told, office, new Delivery.Refused("SMTP 550", "m***@office.example"))))
                .isEmpty();
    }

    @Test
    void oneChannelThatWorksIsEnough() {
        Notices failed = settled(asked, sms, new Delivery.Expired());

        assertThat(listed(settled(failed, email, new Delivery.Taken("a***@example.vn", "x"))))
                .isEmpty();
    }

    @Test
    void aLetterInTheInboxMakesUpForWhatFailedOnceItWasRead() {
        Notices withLetter = lost().with(List.of(letter), SampleChannels.taking());
        Notices laid = settled(withLetter, letter, new Delivery.Taken("an.****zen", "x"));
        Receipt read = new Receipt(Receipt.Outcome.DELIVERED, NOW, "");

        assertThat(listed(withLetter)).hasSize(1);
        assertThat(listed(laid)).singleElement().satisfies(wait -> {
            assertThat(wait.cause().reason()).isEqualTo("HTTP 400, NO_ADDRESS");
            assertThat(wait.details()).containsEntry("notices", "2");
        });
        assertThat(listed(laid.with(letter.reference(), notice -> notice.after(read), SampleChannels.taking())
                        .state()))
                .isEmpty();
    }

    @Test
    void whoHasNoInboxAndWantsNoNoticesIsLeftInPeace() {
        Notices withLetter = asked.with(List.of(letter), SampleChannels.taking());
        Notices unwanted = settled(withLetter, sms, new Delivery.Suppressed("OPTED_OUT"));
        Notices noInbox = settled(unwanted, letter, new Delivery.Suppressed("NO_ADDRESS"));

        assertThat(listed(settled(noInbox, email, new Delivery.Suppressed("OPTED_OUT"))))
                .isEmpty();
        assertThat(listed(settled(noInbox, email, new Delivery.Expired()))).hasSize(1);
    }

    @Test
    void whatTheProviderSaysLaterCounts() {
        Notices taken = settled(lost(), sms, new Delivery.Taken("090****567", "x"));
        Receipt off = new Receipt(Receipt.Outcome.TEMPORARY_FAILURE, NOW, "OFF");
        Receipt arrived = new Receipt(Receipt.Outcome.DELIVERED, NOW, "");

        Notices undelivered = taken.with(sms.reference(), notice -> notice.after(off), SampleChannels.taking())
                .state();

        assertThat(listed(taken)).isEmpty();
        assertThat(listed(undelivered)).hasSize(1);
        assertThat(listed(undelivered
                        .with(sms.reference(), notice -> notice.after(arrived), SampleChannels.taking())
                        .state()))
                .isEmpty();
    }

    @Test
    void whoWantsNoNoticesOrWasErasedIsLeftInPeace() {
        Notices unwanted = settled(asked, sms, new Delivery.Suppressed("OPTED_OUT"));
        assertThat(listed(settled(unwanted, email, new Delivery.Suppressed("OPTED_OUT"))))
                .isEmpty();

        assertThat(listed(settled(unwanted, email, new Delivery.Expired()))).hasSize(1);
    }

    @Test
    void whatTheDeskToldByOtherMeansIsDone() {
        Notices told = lost().told("gọi điện cho người nộp", "desk.ninhphuoc", NOW);

        assertThat(listed(told)).isEmpty();
        assertThat(told.told().getLast().references()).containsExactly(sms.reference(), email.reference());
        assertThat(told.told("lần nữa", "desk.ninhphuoc", NOW).told().getLast().references())
                .isEmpty();
    }

    @Test
    void whoHoldsTheResultInHandsNeedsNoOlderNews() {
        assertThat(listed(lost().returned(NOW.minusSeconds(1)))).hasSize(1);
        assertThat(listed(lost().returned(NOW))).isEmpty();
    }

    private Notices lost() {
        Notices one = settled(asked, sms, new Delivery.Refused("HTTP 400", "090****567"));
        return settled(one, email, new Delivery.Suppressed("NO_ADDRESS"));
    }

    private static Notices settled(Notices ledger, Intent intent, Delivery delivery) {
        return ledger.with(
                        intent.reference(),
                        notice -> notice.after(delivery, NOW, SCHEDULE, SampleChannels.taking()),
                        SampleChannels.taking())
                .state();
    }

    private List<LongWait> listed(Notices ledger) {
        journal.put(DOSSIER, ledger);
        return Objects.requireNonNull(waits.all().collectList().block());
    }
}
