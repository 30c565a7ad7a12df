package vn.motcua.intake;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import vn.motcua.platform.run.ServiceRunner;

/** Starts the one-stop desk's service. */
@SpringBootApplication(proxyBeanMethods = false)
public final class IntakeApplication {

    private IntakeApplication() {}

    /** Runs it as a process of its own. */
    public static void main(String[] args) {
        ServiceRunner.run(IntakeApplication.class, "intake", args);
    }
}
