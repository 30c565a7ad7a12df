package vn.motcua.routing;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import vn.motcua.platform.run.ServiceRunner;

/** Starts the routing service. */
@SpringBootApplication(proxyBeanMethods = false)
public final class RoutingApplication {

    private RoutingApplication() {}

    /** Runs it as a process of its own. */
    public static void main(String[] args) {
        ServiceRunner.run(RoutingApplication.class, "routing", args);
    }
}
