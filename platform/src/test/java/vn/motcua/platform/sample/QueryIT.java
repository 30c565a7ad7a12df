package vn.motcua.platform.sample;

import org.junit.jupiter.api.extension.ExtendWith;
import vn.motcua.platform.journal.Journal;
import vn.motcua.platform.sample.SampleApplication.Counter;
import vn.motcua.platform.testing.ServiceUnderTest;

/** Queries on a real MongoDB. */
@ExtendWith(SampleService.class)
class QueryIT extends QueryContract {

    private final ServiceUnderTest service = SampleService.running();

    @Override
    @SuppressWarnings("unchecked")
    Journal<Counter> journal() {
        return (Journal<Counter>) service.bean("counters");
    }
}
