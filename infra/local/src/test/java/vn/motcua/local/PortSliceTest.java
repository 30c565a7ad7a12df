package vn.motcua.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PortSliceTest {

    private static final int TWO = 2;

    @TempDir
    private Path slices;

    /** Two test processes were once given one port, whose first owner had put its broker to sleep. */
    @Test
    void aSliceIsAnotherProcesssUntilThatHasEnded() throws Exception {
        Process other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Other.class.getName(),
                        slices.toString())
                .redirectErrorStream(true)
                .start();
        try (BufferedReader says = other.inputReader()) {
            assertThat(says.readLine()).isEqualTo(OptionalInt.of(0).toString());
            assertThat(PortSlice.claim(slices, TWO)).hasValue(1);
            assertThat(PortSlice.claim(slices, TWO)).isEmpty();
            other.destroyForcibly().waitFor();
            assertThat(PortSlice.claim(slices, TWO)).hasValue(0);
        } finally {
            other.destroyForcibly();
        }
    }

    @Test
    void aSliceOnceClaimedIsKept() {
        assertThat(PortSlice.claim(slices, TWO)).hasValue(0);
        System.gc();
        assertThat(PortSlice.claim(slices, TWO)).hasValue(1);
        assertThat(PortSlice.claim(slices, TWO)).isEmpty();
    }

    /** Claims the first slice, says which, and waits to be ended. */
    static final class Other {

        private Other() {}

        static void main(String[] arguments) throws IOException {
            System.out.println(PortSlice.claim(Path.of(arguments[0]), TWO));
            System.in.read();
        }
    }
}
