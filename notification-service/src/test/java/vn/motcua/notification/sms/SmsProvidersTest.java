package vn.motcua.notification.sms;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.web.reactive.function.client.WebClient;

/** Which channels there are for which settings. */
class SmsProvidersTest {

    private final ApplicationContextRunner service = new ApplicationContextRunner()
            .withBean(WebClient.Builder.class, WebClient::builder)
            .withUserConfiguration(SmsProviders.class);

    @Test
    void eachProviderIsAChannel() {
        service.withPropertyValues(
                        "motcua.sms.providers.first.url=http://127.0.0.1:1",
                        "motcua.sms.providers.other.url=http://127.0.0.1:2")
                .run(context -> assertThat(
                                context.getBeansOfType(SmsChannel.class).values())
                        .extracting(SmsChannel::provider)
                        .containsExactly("sms-first", "sms-other"));
    }

    @Test
    void withoutAnyTheServiceDoesNotStartAndSaysWhy() {
        service.run(context -> assertThat(context)
                .getFailure()
                .hasStackTraceContaining("motcua.sms")
                .hasStackTraceContaining("providers"));
    }
}
