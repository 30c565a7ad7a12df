package vn.motcua.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.util.FileSystemUtils;

/** One platform for all tests of the lifecycle, started with the first of them and closed after the last. */
final class OnePlatform implements BeforeAllCallback {

    private static @Nullable Running running;

    @Override
    public void beforeAll(ExtensionContext context) {
        context.getRoot()
                .getStore(ExtensionContext.Namespace.create(OnePlatform.class))
                .computeIfAbsent(OnePlatform.class, first -> running = Running.started());
    }

    static Platform platform() {
        return running().platform();
    }

    static Api api() {
        return running().api();
    }

    /** Attaches papers through the door. */
    static Attaching attaching() {
        return new Attaching(api(), platform().topology().url(Service.GATEWAY));
    }

    private static Running running() {
        if (running == null) {
            throw new IllegalStateException("the test does not extend with OnePlatform");
        }
        return running;
    }

    /** The platform at work, with the procedures of the stories; closed by JUnit's store. */
    private record Running(Platform platform, Path directory, Api api) implements AutoCloseable {

        private Running(Platform platform, Path directory) {
            this(
                    platform,
                    directory,
                    new Api(
                            platform.topology().url(Service.GATEWAY),
                            platform.topology().standins(),
                            platform.secrets().demo()));
        }

        static Running started() {
            try {
                Path directory = Files.createTempDirectory("motcua-lifecycle");
                return new Running(Platform.start(Topology.free(), directory, Story.day(0)), directory).withCatalogue();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }

        private Running withCatalogue() {
            try {
                new TestCatalogue(api).publish();
                return this;
            } catch (AssertionError | RuntimeException failure) {
                close();
                throw failure;
            }
        }

        @Override
        public void close() {
            platform.close();
            FileSystemUtils.deleteRecursively(directory.toFile());
        }
    }
}
