package vn.motcua.demo;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.context.ConfigurableApplicationContext;
import vn.motcua.department.DepartmentApplication;
import vn.motcua.gateway.GatewayApplication;
import vn.motcua.intake.IntakeApplication;
import vn.motcua.notification.NotificationApplication;
import vn.motcua.platform.run.ServiceRunner;
import vn.motcua.routing.RoutingApplication;

/** The five services, in the order in which they are started: whoever others ask comes first. */
public enum Service {
    INTAKE(IntakeApplication.class, 8081),
    ROUTING(RoutingApplication.class, 8082),
    DEPARTMENT(DepartmentApplication.class, 8083),
    NOTIFICATION(NotificationApplication.class, 8084),
    GATEWAY(GatewayApplication.class, 8080);

    private final Class<?> application;
    private final int usualPort;

    Service(Class<?> application, int usualPort) {
        this.application = application;
        this.usualPort = usualPort;
    }

    /** The four services that the gateway opens to. */
    public static Set<Service> behindTheDoor() {
        return EnumSet.complementOf(EnumSet.of(GATEWAY));
    }

    /** Its name in configuration, sources and URLs. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Port of its API when nothing else is asked for; management is 1000 above. */
    public int usualPort() {
        return usualPort;
    }

    /**
     * Whether nobody stands at a counter and waits for its answers: what it does may come a moment later when processors are
     * few, so that who hands in is served first.
     */
    public boolean givesWay() {
        return this == ROUTING || this == NOTIFICATION;
    }

    /** Its main class, for a process of its own. */
    public Class<?> application() {
        return application;
    }

    /** Starts it in this JVM. */
    ConfigurableApplicationContext start(Map<String, Object> settings) {
        return this == GATEWAY ? GatewayApplication.run(settings) : ServiceRunner.run(application, id(), settings);
    }
}
