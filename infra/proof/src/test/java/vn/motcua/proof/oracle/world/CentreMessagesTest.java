package vn.motcua.proof.oracle.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.motcua.proof.oracle.world.CentreMessages.Submitted;
import vn.motcua.proof.oracle.world.CentreMessages.Taken;

class CentreMessagesTest {

    private final CentreMessages messages = new CentreMessages(
            List.of(new Submitted("abcd1111", "m1"), new Submitted("abcd2222", null), new Submitted("ef013333", null)));

    @Test
    void whatWasAnsweredIsKnownByTheCentresId() {
        assertThat(named("abcd-x", "m1")).isEqualTo("abcd1111");
    }

    @Test
    void whatWasNeverAnsweredIsKnownByWhatTheCentreWasTold() {
        assertThat(named("abcd-x", "m7")).isEqualTo("abcd2222");
        assertThat(named("ef01-x", "m8")).isEqualTo("ef013333");
    }

    @Test
    void ofMoreThanWentOneIsThereTwice() {
        assertThat(List.of(named("ef01-x", "m7"), named("ef01-x", "m8"))).containsExactly("ef013333", "ef013333");
    }

    @Test
    void whatNobodyRememberedIsTheCentresOwn() {
        assertThat(named("0000-x", "m9")).isEqualTo("0000-x");
    }

    @Test
    void othersKnowReferences() {
        Delivered.Sms sms = messages.named(new Taken("first", "abcd9999", "m1", Instant.EPOCH, 2));

        assertThat(sms).isEqualTo(new Delivered.Sms("abcd9999", Instant.EPOCH, 2));
    }

    private String named(String reference, String providerId) {
        return messages.named(new Taken("centre", reference, providerId, Instant.EPOCH, 1))
                .reference();
    }
}
