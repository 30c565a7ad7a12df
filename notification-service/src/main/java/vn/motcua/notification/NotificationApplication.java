package vn.motcua.notification;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import vn.motcua.platform.run.ServiceRunner;

/** Starts the service that tells people. */
@SpringBootApplication(proxyBeanMethods = false)
public final class NotificationApplication {

    private NotificationApplication() {}

    /** Runs it as a process of its own. */
    public static void main(String[] args) {
        ServiceRunner.run(NotificationApplication.class, "notification", args);
    }
}
