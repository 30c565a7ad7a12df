package vn.motcua.demo;

import java.nio.file.Path;

/** Where things are: the checkout, and the run directory inside it that is never committed. */
public final class Home {

    /** Main class of the stand-ins. */
    public static final String STANDINS = "vn.motcua.standins.StandinsApplication";

    private Home() {}

    /** The checkout; the start script and the build say where it is. */
    public static Path checkout() {
        return Path.of(System.getProperty("motcua.home", ".")).toAbsolutePath().normalize();
    }

    /** What running set-ups leave: data, logs, state. */
    public static Path runDirectory() {
        return checkout().resolve(".motcua");
    }

    /** Class path of the services. */
    public static String servicesClassPath() {
        return classPath(checkout().resolve("infra/demo/target"));
    }

    /** Class path of the stand-ins. */
    public static String standinsClassPath() {
        return classPath(checkout().resolve("infra/standins/target"));
    }

    private static String classPath(Path target) {
        return target.resolve("classes") + java.io.File.pathSeparator + target.resolve("lib") + "/*";
    }
}
