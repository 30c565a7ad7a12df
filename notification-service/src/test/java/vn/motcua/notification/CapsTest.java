package vn.motcua.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.notification.Samples.NOW;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who has had enough short messages today, and what is never counted. */
class CapsTest {

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final String PHONE = "0901234567";
    private static final String OTHER = "0907654321";

    private final Rules rules = SampleRules.shipped();
    private final PlacesInMemory places = new PlacesInMemory();

    private Instant now = NOW;
    private CapRules limits = new CapRules(2, 1);

    @Test
    void aDossierHasOnePlaceHere() {
        assertThat(allowed("d1", "fee-paid", PHONE)).isTrue();
        assertThat(allowed("d1", "overdue", OTHER)).isFalse();
        assertThat(allowed("d2", "overdue", OTHER)).isTrue();
    }

    @Test
    void aTelephoneHasTwoWhateverItsDossiers() {
        assertThat(allowed("d1", "fee-paid", PHONE)).isTrue();
        assertThat(allowed("d2", "overdue", PHONE)).isTrue();
        assertThat(allowed("d3", "silence", PHONE)).isFalse();
        assertThat(allowed("d4", "silence", OTHER)).isTrue();
    }

    @Test
    void theSameNoticeTakesOnePlaceHoweverOftenItIsTried() {
        assertThat(allowed("d1", "fee-paid", PHONE)).isTrue();
        assertThat(allowed("d1", "fee-paid", PHONE)).isTrue();
    }

    @Test
    void theNextDayBeginsAtMidnightInVietnam() {
        now = Instant.parse("2026-11-20T16:59:59Z");
        assertThat(allowed("d1", "fee-paid", PHONE)).isTrue();
        assertThat(allowed("d1", "overdue", PHONE)).isFalse();

        now = Instant.parse("2026-11-20T17:00:00Z");
        assertThat(allowed("d1", "overdue", PHONE)).isTrue();
    }

    @Test
    void whatTheLawHasTheOfficeSayIsNeverCappedAndTakesNoPlace() {
        assertThat(allowed("d1", "accepted", PHONE)).isTrue();
        assertThat(allowed("d1", "refused", PHONE)).isTrue();
        assertThat(places.isEmpty()).isTrue();
    }

    @Test
    void neitherIsWhatAnOfficerWantsSentAgainNorWhatMayBeOutAlreadyNorMail() {
        Intent intent = Samples.intent(rules, "overdue", Medium.SMS);
        Notice again = notice(intent.again("desk.ninhphuoc", "key", NOW));

        assertThat(allowed("d1", again, PHONE)).isTrue();
        assertThat(allowed("d1", notice(intent).interrupted(NOW), PHONE)).isTrue();
        assertThat(allowed("d1", notice(Samples.intent(rules, "overdue", Medium.EMAIL)), "an@example.vn"))
                .isTrue();
        assertThat(places.isEmpty()).isTrue();
    }

    @Test
    void zeroIsNoCap() {
        limits = new CapRules(0, 0);

        assertThat(List.of("fee-paid", "overdue", "silence")).allMatch(rule -> allowed("d1", rule, PHONE));
        assertThat(places.isEmpty()).isTrue();
    }

    @Test
    void whatWasCappedEverywhereIsForTheDeskToTell() {
        Notices asked =
                Samples.ledger().with(Samples.intents(rules, SampleEvents.of("overdue"), "overdue"), channels());
        Notices capped = settled(asked, Medium.SMS, Delivery.Suppressed.CAPPED);

        assertThat(capped.unreached()).isEmpty();
        assertThat(settled(capped, Medium.EMAIL, "NO_ADDRESS").unreached())
                .extracting(Notice::reason)
                .containsExactly("CAPPED", "NO_ADDRESS");
    }

    private static Notices settled(Notices ledger, Medium medium, String reason) {
        Notice told = ledger.notices().stream()
                .filter(notice -> notice.intent().medium() == medium)
                .findFirst()
                .orElseThrow();
        Delivery.Suppressed suppressed = new Delivery.Suppressed(reason);
        return ledger.with(
                        told.intent().reference(),
                        notice -> notice.after(suppressed, NOW, Samples.SCHEDULE, channels()),
                        channels())
                .state();
    }

    private boolean allowed(String dossier, String rule, String to) {
        return allowed(dossier, notice(Samples.intent(rules, rule, Medium.SMS)), to);
    }

    private boolean allowed(String dossier, Notice notice, String to) {
        Caps caps = new Caps(places, limits, Clock.fixed(now, VIETNAM));
        return Boolean.TRUE.equals(caps.allow(dossier, notice, to).block());
    }

    private static Notice notice(Intent intent) {
        return Notice.of(intent, channels());
    }

    private static Channels channels() {
        return SampleChannels.taking();
    }
}
