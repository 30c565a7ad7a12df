package vn.motcua.platform.sample;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import vn.motcua.platform.testing.ServiceUnderTest;

/**
 * The sample as a service while the tests of a class run. Not longer: two on one broker would share the topic's partitions, and
 * each has a store of its own.
 */
public class SampleService implements BeforeAllCallback, AfterAllCallback {

    private static @Nullable ServiceUnderTest running;

    @Override
    public void beforeAll(ExtensionContext tests) {
        running = ServiceUnderTest.start(SampleApplication.class, "sample", Map.of("motcua.service", "sample"));
    }

    @Override
    public void afterAll(ExtensionContext tests) {
        running().close();
    }

    /** The one that runs. */
    public static ServiceUnderTest running() {
        if (running == null) {
            throw new IllegalStateException("the test does not extend with SampleService");
        }
        return running;
    }
}
