package vn.motcua.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.motcua.notification.RunningNotification.SERVICE;
import static vn.motcua.notification.RunningNotification.providersWill;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.notification.SmsProviderStub.Manner;

/** What Prometheus sees of channels: breakers, retries, shares, notices and receipts of each, also of those that had nothing to do yet. */
class FiguresOfChannelsIT {

    /** There is no account with Zalo here. */
    private static final Set<Medium> OFFERED = EnumSet.complementOf(EnumSet.of(Medium.ZALO));

    private final ToldDossier dossier = ToldDossier.another();

    @BeforeEach
    void everybodyIsWell() {
        RunningNotification.everybodyIsWell();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sms-first", "sms-second", "email", "mailbox", "portal"})
    void everyProviderHasItsBreakerItsRetriesAndItsShare(String provider) {
        assertThat(lines("resilience4j_circuitbreaker_state", "name=\"" + provider + "\"", "state=\"open\""))
                .hasSize(1);
        assertThat(lines("resilience4j_retry_calls_total", "name=\"" + provider + "\""))
                .hasSize(4);
        assertThat(lines("motcua_provider_share_percent", "provider=\"" + provider + "\""))
                .hasSize(1);
    }

    @Test
    void everyProviderThatCallsBackIsCountedFromNoughtOn() {
        assertThat(lines("motcua_receipts_total", "provider=\"sms-first\"", "outcome=\"forged\""))
                .hasSize(1);
        assertThat(lines("motcua_receipts_total", "provider=\"sms-second\"", "outcome=\"forged\""))
                .hasSize(1);
    }

    @Test
    void mailToOfficesThatIsGivenUpIsCountedFromNoughtOn() {
        assertThat(lines(
                        "motcua_notices_total",
                        "channel=\"mailbox\"",
                        "outcome=\"permanent_failure\"",
                        "rule=\"office-overdue\""))
                .hasSize(1);
    }

    @Test
    void howLateNoticesGoIsToldFromNoughtOnWithTheBoundOfThePromise() {
        assertThat(lines("motcua_notice_delay_seconds_bucket", "channel=\"sms\"", "urgency=\"daytime\"", "le=\"10.0\""))
                .hasSize(1);
    }

    @Test
    void everyMediumIsCounted() {
        dossier.livesItsWholeLife();

        await().untilAsserted(() -> {
            for (Medium medium : OFFERED) {
                assertThat(lines("motcua_notices_total", "channel=\"" + medium.label() + "\"", "outcome=\"sent\""))
                        .isNotEmpty();
            }
        });
    }

    @Test
    void whatWaitsForItsChannelIsSeenUntilItGoes() {
        providersWill(Manner.FAILS);
        dossier.happened("accepted", 1);
        await().untilAsserted(() -> assertThat(waiting()).isPositive());

        providersWill(Manner.TAKES);
        await().untilAsserted(() -> assertThat(waiting()).isZero());
    }

    @Test
    void everyMetricThatAnAlertAsksForIsThere() {
        dossier.happened("accepted", 1);
        await().untilAsserted(() -> assertThat(dossier.states()).containsExactly("SENT", "SENT"));

        assertThat(AlertRules.metrics())
                .isNotEmpty()
                .allSatisfy(metric -> assertThat(lines(metric)).as(metric).isNotEmpty());
    }

    private static double waiting() {
        String line = lines("motcua_notices_waiting", "channel=\"sms\"").getFirst();
        return Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1));
    }

    /** The samples of a metric that have all these labels. */
    private static List<String> lines(String metric, String... labels) {
        return SERVICE.metrics()
                .lines()
                .filter(line -> line.startsWith(metric + "{"))
                .filter(line -> List.of(labels).stream().allMatch(line::contains))
                .toList();
    }
}
