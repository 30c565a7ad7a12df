package vn.motcua.notification.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.WebClientRequestException;
import vn.motcua.notification.Message;
import vn.motcua.notification.NotTaken;
import vn.motcua.notification.SmsProviderStub;
import vn.motcua.notification.SmsProviderStub.Manner;
import vn.motcua.notification.Undeliverable;

/** The SMS channel against a real HTTP server. */
class SmsChannelTest {

    private final SmsProviderStub provider = new SmsProviderStub();
    private final SmsChannel channel = new SmsChannel("first", settings(), WebClient.builder());

    @AfterEach
    void stop() {
        provider.close();
    }

    @Test
    void aMessageIsSentWithItsReferenceAndOurKey() {
        assertThat(sending()).isNull();

        assertThat(provider.keys()).containsExactly("key-of-tests");
        assertThat(provider.sent().getFirst().toString())
                .isEqualTo("{\"reference\":\"ref\",\"to\":\"0901234567\",\"text\":\"xin chao\",\"sender\":\"MOTCUA\"}");
    }

    @Test
    void aRepeatedReferenceIsTakenAndSentOnce() {
        provider.will(Manner.TAKES_THEN_DROPS);
        assertThat(sending()).isInstanceOf(WebClientRequestException.class);

        provider.will(Manner.TAKES);
        assertThat(sending()).isNull();

        assertThat(provider.sent()).hasSize(1);
    }

    @Test
    void onlyARefusalOfTheMessageIsForGood() {
        provider.will(Manner.REFUSES);
        assertThat(sending()).isInstanceOf(Undeliverable.class).hasMessage("HTTP 400");

        provider.will(Manner.FAILS);
        assertThat(sending()).isInstanceOf(NotTaken.class).hasMessage("HTTP 503");

        provider.will(Manner.DENIES);
        assertThat(sending()).isInstanceOf(NotTaken.class).hasMessage("HTTP 401");
    }

    @Test
    void aProviderThatIsAwayTookNothing() {
        provider.close();

        assertThat(sending()).isInstanceOf(NotTaken.class).hasMessage("UNREACHABLE");
    }

    private SmsProperties settings() {
        return new SmsProperties(
                "MOTCUA",
                Map.of("first", new SmsProperties.Provider(provider.url(), "", "key-of-tests", "secret", 60)));
    }

    private @Nullable Throwable sending() {
        Message message = new Message("ref", "0901234567", "", "xin chao", "");
        return catchThrowable(() -> channel.send(message).block(Duration.ofSeconds(5)));
    }
}
