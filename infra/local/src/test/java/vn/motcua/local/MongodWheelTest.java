package vn.motcua.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MongodWheelTest {

    private static final int MEGABYTES = 64;
    private static final String OF_AS_MANY_ZEROS = "3b6a07d0d404fab4e23b6d34bc6696a6a312dd92821332385e5af7c01c421351";

    /** The store of {@code ./motcua up} is started by a process of 64 MB, and the package alone is 42. */
    @Test
    void aPackageMayBeLargerThanTheMemoryOfWhoChecksIt(@TempDir Path directory) throws Exception {
        Path wheel = directory.resolve("large.whl");
        try (var file = new RandomAccessFile(wheel.toFile(), "rw")) {
            file.setLength(MEGABYTES << 20);
        }
        Process small = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx16m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Small.class.getName(),
                        wheel.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(small.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(said.strip()).isEqualTo(OF_AS_MANY_ZEROS);
    }

    /** A process of its own, with less memory than the package is long. */
    static final class Small {

        private Small() {}

        static void main(String[] arguments) throws IOException {
            System.out.println(MongodWheel.digest(Path.of(arguments[0])));
        }
    }
}
