package vn.motcua.notification.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.motcua.notification.HttpReceipts;

/** Counts receipts of every provider from nought on: an alert on the first forged one needs to see that there was none before. */
@Component
class ReceiptsFromNought implements MeterBinder {

    private static final List<String> OUTCOMES =
            List.of("settled", "repeated", "unknown", "unreadable", "forged", "stale");

    private final List<HttpReceipts> providers;

    ReceiptsFromNought(List<HttpReceipts> providers) {
        this.providers = List.copyOf(providers);
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (HttpReceipts source : providers) {
            OUTCOMES.forEach(outcome -> MicrometerNotices.receipts(registry, source.provider(), outcome));
        }
    }
}
