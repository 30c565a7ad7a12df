package vn.motcua.platform.messaging;

import org.springframework.context.SmartLifecycle;

/** Work that a service does beside its requests. All of it is stopped at once: none waits until another has finished. */
interface Background extends SmartLifecycle {

    @Override
    default void stop(Runnable stopped) {
        Thread.ofVirtual().name("stop").start(() -> {
            try {
                stop();
            } finally {
                stopped.run();
            }
        });
    }
}
