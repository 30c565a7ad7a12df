package vn.motcua.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.notification.Samples.DOSSIER;
import static vn.motcua.notification.Samples.NOW;
import static vn.motcua.notification.Samples.SCHEDULE;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whose wish counts against what: the applicant's always, but for what the law has the office say, which is said once. */
class ConsentTest {

    private static final String PHONE = "0901234567";
    private static final String ADDRESS = "an@example.vn";
    private static final Rules RULES = SampleRules.shipped();
    private static final Channels CHANNELS = SampleChannels.taking();

    /** All media are tried side by side; {@code goes} are those that go out. */
    @ParameterizedTest
    @CsvSource({
        // wanted, has, goes
        "'SMS EMAIL', 'SMS EMAIL', 'SMS EMAIL'",
        "SMS, 'SMS EMAIL', SMS",
        "EMAIL, 'SMS EMAIL', EMAIL",
        "'', 'SMS EMAIL', EMAIL",
        "'', SMS, SMS",
        "'', EMAIL, EMAIL",
        "EMAIL, SMS, 'SMS EMAIL'",
        "SMS, EMAIL, 'SMS EMAIL'",
        "'', '', ''",
    })
    void whatTheLawHasTheOfficeSayReachesWhoWantsNothing(String wanted, String has, String goes) {
        assertThat(going(ledger("fee-due"), contacts(wanted, has))).isEqualTo(media(goes));
    }

    @ParameterizedTest
    @CsvSource({"'SMS EMAIL', 'SMS EMAIL'", "SMS, SMS", "EMAIL, EMAIL", "'', ''"})
    void anythingElseGoesOnlyAsItIsWanted(String wanted, String goes) {
        assertThat(going(ledger("overdue"), contacts(wanted, "SMS EMAIL"))).isEqualTo(media(goes));
    }

    @Test
    void nobodyIsToldByZaloWhoDidNotAskForIt() {
        Notices ledger = Samples.ledger().with(ways("fee-due"), SampleChannels.withZalo());

        assertThat(media(ledger)).contains(Medium.ZALO);
        assertThat(going(ledger, contacts("", "SMS"))).isEmpty();
        assertThat(going(ledger, contacts("ZALO", "SMS"))).isEqualTo(Set.of(Medium.ZALO));
    }

    /** While Zalo may still reach, nothing else goes; once it is lost, the SMS that follows it does. */
    @Test
    void whoWantsOnlyZaloIsToldBySmsWhatTheLawWantsSaidOnceZaloIsLost() {
        Contacts zaloOnly = contacts("ZALO", "SMS EMAIL");
        Notices asked = Samples.ledger().with(ways("fee-due"), SampleChannels.withZalo());
        Intent email = intent(asked, Medium.EMAIL);
        assertThat(Consent.allows(asked, email, zaloOnly)).isFalse();

        Notices unwanted = after(asked, email, new Delivery.Suppressed("OPTED_OUT"));
        Notices lost = after(unwanted, intent(asked, Medium.ZALO), new Delivery.Refused("ZALO -118", "090****567"));

        assertThat(Consent.allows(lost, intent(lost, Medium.SMS), zaloOnly)).isTrue();
    }

    @Test
    void whatTheEmailSaidIsNotSaidBySmsToo() {
        Notices told = after(ledger("fee-due"), intent(ledger("fee-due"), Medium.EMAIL), taken());

        assertThat(Consent.allows(told, intent(told, Medium.SMS), contacts("", "SMS EMAIL")))
                .isFalse();
    }

    @Test
    void whenTheEmailIsLostTheSmsStillReaches() {
        Intent email = intent(ledger("fee-due"), Medium.EMAIL);
        Notices lost = after(ledger("fee-due"), email, new Delivery.Refused("SMTP 550", "a***@example.vn"));

        assertThat(Consent.allows(lost, intent(lost, Medium.SMS), contacts("", "SMS EMAIL")))
                .isTrue();
    }

    @Test
    void whatAnOfficerHasSentAgainRespectsTheSame() {
        Notices told = after(ledger("fee-due"), intent(ledger("fee-due"), Medium.SMS), taken());
        Notices again = told.again(told.notices().getFirst(), "desk", "key", NOW, CHANNELS);
        Intent resent = again.notices().getLast().intent();

        assertThat(Consent.allows(again, resent, contacts("SMS", "SMS EMAIL"))).isTrue();
        assertThat(Consent.allows(again, resent, contacts("", "SMS EMAIL"))).isFalse();
        assertThat(Consent.allows(again, resent, contacts("", "SMS"))).isTrue();
    }

    @Test
    void anOfficeIsToldWhateverTheApplicantWishes() {
        Notices ledger = Samples.ledger()
                .with(Samples.intents(RULES, SampleEvents.of("office-ready"), "office-ready"), CHANNELS);

        assertThat(going(ledger, contacts("", ""))).isEqualTo(Set.of(Medium.MAILBOX));
    }

    private static Notices ledger(String rule) {
        return Samples.ledger().with(ways(rule), CHANNELS);
    }

    /** But for the letter in the inbox, which is nobody's to refuse. */
    private static List<Intent> ways(String rule) {
        return Samples.intents(RULES, SampleEvents.of(rule), rule).stream()
                .filter(intent -> !intent.medium().isFetched())
                .toList();
    }

    private static Set<Medium> going(Notices ledger, Contacts contacts) {
        return ledger.notices().stream()
                .map(Notice::intent)
                .filter(intent -> Consent.allows(ledger, intent, contacts))
                .map(Intent::medium)
                .collect(Collectors.toSet());
    }

    private static Intent intent(Notices ledger, Medium medium) {
        return ledger.notices().stream()
                .map(Notice::intent)
                .filter(intent -> intent.medium() == medium)
                .findFirst()
                .orElseThrow();
    }

    private static List<Medium> media(Notices ledger) {
        return ledger.notices().stream().map(notice -> notice.intent().medium()).toList();
    }

    private static Notices after(Notices ledger, Intent intent, Delivery delivery) {
        return ledger.with(intent.reference(), notice -> notice.after(delivery, NOW, SCHEDULE, CHANNELS), CHANNELS)
                .state();
    }

    private static Delivery taken() {
        return new Delivery.Taken("a***@example.vn", "text");
    }

    private static Set<Medium> media(String names) {
        return Arrays.stream(names.split(" "))
                .filter(name -> !name.isEmpty())
                .map(Medium::valueOf)
                .collect(Collectors.toSet());
    }

    private static Contacts contacts(String wanted, String has) {
        Set<Medium> wants = media(wanted);
        Contacts.Person an = new Contacts.Person(
                "An",
                given(has, Medium.SMS, PHONE),
                given(has, Medium.EMAIL, ADDRESS),
                wants.contains(Medium.SMS),
                wants.contains(Medium.EMAIL),
                wants.contains(Medium.ZALO),
                null);
        return new Contacts(an, DOSSIER, null, Matter.UNKNOWN);
    }

    private static @Nullable String given(String has, Medium medium, String address) {
        return Stream.of(has.split(" ")).anyMatch(medium.name()::equals) ? address : null;
    }
}
