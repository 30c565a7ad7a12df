package vn.motcua.department;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import vn.motcua.platform.run.ServiceRunner;

/** Starts the department service. */
@SpringBootApplication(proxyBeanMethods = false)
public final class DepartmentApplication {

    private DepartmentApplication() {}

    /** Runs it as a process of its own. */
    public static void main(String[] args) {
        ServiceRunner.run(DepartmentApplication.class, "department", args);
    }
}
