package vn.motcua.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

class AdmissionsTest {

    private static final Duration SOON = Duration.ofSeconds(3);

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Admissions admissions =
            new Admissions(new AdmissionSettings(Duration.ofMillis(400), 2, 2, 2, SOON), meters);

    @Test
    void whoComesBeyondTheRoomIsRefusedAtOnceAndToldWhenToComeAgain() {
        admissions.admit("intake", Mono.never()).subscribe();
        admissions.admit("intake", Mono.never()).subscribe();

        assertThatThrownBy(() -> admissions.admit("intake", Mono.just("answer")).block())
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.reason()).isEqualTo(Reason.OVERLOADED);
                    assertThat(refusal.retryAfter()).isEqualTo(SOON);
                });
        assertThat(meters.counter("motcua.overloaded", "service", "intake").count())
                .isEqualTo(1);
        assertThat(admissions.admit("routing", Mono.just("answer")).block()).isEqualTo("answer");
    }

    @Test
    void aServiceThatAnswersTooSlowlyIsGivenFewer() {
        Admissions strict = new Admissions(new AdmissionSettings(Duration.ofMillis(1), 10, 2, 100, SOON), meters);
        Mono<Long> late = strict.admit("intake", Mono.delay(Duration.ofMillis(5)));

        late.repeat(4).blockLast();

        assertThat(meters.get("motcua.admission.limit").gauge().value()).isEqualTo(7);
    }

    @Test
    void refusalsAreCountedFromNoughtOn() {
        assertThat(admissions.admit("routing", Mono.just("answer")).block()).isEqualTo("answer");

        assertThat(meters.get("motcua.overloaded")
                        .tag("service", "routing")
                        .counter()
                        .count())
                .isZero();
    }

    @Test
    void anAnswerAFailureAndAClientThatGoesAwayEachMakeRoomAgain() {
        Sinks.One<String> answer = Sinks.one();
        admissions.admit("intake", answer.asMono()).subscribe();
        admissions.admit("intake", Mono.never()).subscribe().dispose();
        assertThatThrownBy(() -> admissions
                        .admit("intake", Mono.error(Refusal.of(Reason.BODY_TOO_LARGE)))
                        .block())
                .isInstanceOf(Refusal.class);
        answer.tryEmitValue("done");

        admissions.admit("intake", Mono.never()).subscribe();
        assertThat(admissions.admit("intake", Mono.just("in")).block()).isEqualTo("in");
    }
}
