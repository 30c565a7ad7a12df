package vn.motcua.platform.testing;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * How long tests wait unless they say otherwise, in every module that has these parts: minutes, because only what is broken takes so
 * long, and other tests run meanwhile.
 */
public final class Patience implements LauncherSessionListener {

    /** After it something awaited never comes. */
    public static final Duration ENDS = Duration.ofMinutes(3);

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        Awaitility.setDefaultTimeout(ENDS);
    }
}
