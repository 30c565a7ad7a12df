package vn.motcua.platform.sample;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import vn.motcua.platform.journal.Journal;
import vn.motcua.platform.sample.SampleApplication.Counter;
import vn.motcua.platform.testing.ServiceUnderTest;

/** Queries on a real MongoDB. */
class QueryIT extends QueryContract {

    private static ServiceUnderTest service;

    @BeforeAll
    static void start() {
        service = ServiceUnderTest.start(SampleApplication.class, "sample", Map.of("motcua.service", "sample"));
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Override
    @SuppressWarnings("unchecked")
    Journal<Counter> journal() {
        return (Journal<Counter>) service.bean("counters");
    }
}
