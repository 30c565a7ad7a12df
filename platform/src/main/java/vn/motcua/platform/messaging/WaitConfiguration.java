package vn.motcua.platform.messaging;

import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.time.Clock;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.motcua.platform.metrics.PlatformMetrics;
import vn.motcua.platform.store.Journals;
import vn.motcua.platform.timing.BusinessClock;
import vn.motcua.platform.waits.BreakerWaits;
import vn.motcua.platform.waits.LongWaits;
import vn.motcua.platform.waits.WaitBoard;
import vn.motcua.platform.waits.WaitSettings;

/** What waits for too long in every service, and the board and the metric of all that does. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WaitSettings.class)
public class WaitConfiguration {

    @Bean
    UnpublishedWaits unpublishedWaits(Journals journals, WaitSettings settings) {
        return new UnpublishedWaits(journals, settings.unpublished());
    }

    @Bean
    TimerWaits timerWaits(Journals journals, BusinessClock clock, WaitSettings settings) {
        return new TimerWaits(journals, clock, settings);
    }

    @Bean
    BreakerWaits breakerWaits(CircuitBreakerRegistry breakers, WaitSettings settings) {
        return new BreakerWaits(breakers, settings.breaker(), Clock.systemUTC());
    }

    @Bean
    WaitBoard waitBoard(List<LongWaits> sources) {
        return new WaitBoard(sources);
    }

    @Bean
    WaitSweeper waitSweeper(
            List<LongWaits> sources, WaitSettings settings, BusinessClock clock, PlatformMetrics metrics) {
        return new WaitSweeper(sources, settings.sweep(), clock, metrics);
    }
}
