package vn.motcua.notification.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.notification.webhook.SampleWebhooks;

/** Where partners may be called, and where nobody gets us to call. */
class NetworksTest {

    private final Networks usual = networks(false);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.8.8.8",
                "0.0.0.0",
                "10.1.2.3",
                "100.64.0.1",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "198.18.0.1",
                "224.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::10.0.0.1",
                "::ffff:10.0.0.1",
                "::ffff:127.0.0.1",
                "64:ff9b::a00:1",
                "2002:a00:1::",
                "2001:0:a00:1::",
                "fc00::1",
                "fd12:3456::1",
                "fe80::1",
                "fec0::1",
                "ff02::1"
            })
    void whatIsPrivateOrSpecialIsRefused(String address) {
        assertThat(usual.allows(InetAddress.ofLiteral(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.1.1.1", "172.15.255.255", "172.32.0.1", "223.255.255.255", "2606:4700::1111"})
    void whatIsPublicIsAllowed(String address) {
        assertThat(usual.allows(InetAddress.ofLiteral(address))).isTrue();
    }

    @Test
    void aNamedNetworkIsAllowedAndNoMore() {
        Networks named = networks(false, "10.20.0.0/16", "fd12::/16");

        assertThat(named.allows(InetAddress.ofLiteral("10.20.255.1"))).isTrue();
        assertThat(named.allows(InetAddress.ofLiteral("fd12::7"))).isTrue();
        assertThat(named.allows(InetAddress.ofLiteral("10.21.0.1"))).isFalse();
        assertThat(named.allows(InetAddress.ofLiteral("fd13::7"))).isFalse();
        assertThat(named.allows(InetAddress.ofLiteral("127.0.0.1"))).isFalse();
    }

    @Test
    void thisMachineIsAllowedToTestsOnly() {
        Networks testing = networks(true);

        assertThat(testing.allows(InetAddress.getLoopbackAddress())).isTrue();
        assertThat(testing.allows(InetAddress.ofLiteral("10.0.0.1"))).isFalse();
    }

    /** Also in forms that only some software reads as an address. */
    @ParameterizedTest
    @ValueSource(strings = {"localhost", "127.1", "2130706433", "[::1]", "[::ffff:127.0.0.1]", "10.0.0.1"})
    void aNameIsWhatItMeans(String host) {
        assertThatThrownBy(() -> usual.of(host)).isInstanceOf(Networks.Refused.class);
    }

    @Test
    void anAddressIsRefusedWithoutBeingLookedUp() {
        assertThatThrownBy(() -> usual.checkLiteral("[fe80::1]")).isInstanceOf(Networks.Refused.class);
        assertThatThrownBy(() -> usual.checkLiteral("169.254.169.254")).isInstanceOf(Networks.Refused.class);
        assertThatCode(() -> usual.checkLiteral("nhan.buuchinh.example")).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.20.0.0", "10.20.0.0/33", "10.20.0.0/-1", "10.20.0.0/x", "office/8", "fd12::/129"})
    void aNetworkThatIsNoneStopsTheService(String written) {
        assertThatThrownBy(() -> networks(false, written)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Networks networks(boolean loopback, String... allowed) {
        try {
            return new Networks(SampleWebhooks.rules(loopback, List.of(allowed)));
        } catch (IOException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
