package vn.motcua.operation.settings;

import java.util.function.Supplier;

/** The start of a process: if it fails, the process ends, whatever threads it began meanwhile. One that lives on without serving is restarted by nobody. */
public final class Start {

    private static final int FAILED = 1;

    private Start() {}

    /** What was started; Spring has said why if there is nothing. */
    public static <T> T orEnd(Supplier<T> start) {
        boolean begun = false;
        try {
            T running = start.get();
            begun = true;
            return running;
        } finally {
            if (!begun) {
                System.exit(FAILED);
            }
        }
    }
}
