package vn.motcua.notification.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.motcua.notification.Medium;
import vn.motcua.notification.Rules;

/** Counts mails to offices that were given up from nought on: an alert on the first one needs to see that there was none before. */
@Component
class OfficesFromNought implements MeterBinder {

    private static final List<String> GIVEN_UP = List.of("permanent_failure", "temporary_failure", "expired");

    private final Rules rules;

    OfficesFromNought(Rules rules) {
        this.rules = rules;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        rules.all().stream()
                .filter(rule -> rule.media().contains(Medium.MAILBOX))
                .forEach(rule -> GIVEN_UP.forEach(
                        outcome -> MicrometerNotices.counter(registry, Medium.MAILBOX, outcome, rule.name())));
    }
}
