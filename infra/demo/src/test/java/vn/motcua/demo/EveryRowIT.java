package vn.motcua.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;
import vn.motcua.contracts.dossier.DossierStatus;

/** Every row of the lifecycle's table over HTTP: stories are led, and a row that none of them took fails. */
class EveryRowIT {

    @TempDir(cleanup = CleanupMode.NEVER)
    static Path directory;

    private static Platform platform;
    private static Api api;

    @BeforeAll
    static void start() {
        platform = Platform.start(Topology.free(), directory, Story.day(0));
        api = new Api(
                platform.topology().url(Service.GATEWAY),
                platform.topology().standins(),
                platform.secrets().demo());
    }

    @AfterAll
    static void stop() {
        platform.close();
        FileSystemUtils.deleteRecursively(directory.toFile());
    }

    @Test
    void everyRowOfTheTableIsDriven() {
        List<Story> stories = stories();
        all(stories, Story::evening);
        platform.deafen(Service.ROUTING);
        all(stories, Story::lateEvening);
        platform.wakeUpAt(Story.day(1));
        all(stories, Story::morning);
        platform.listen(Service.ROUTING);
        all(stories, Story::day);
        platform.wakeUpAt(Story.day(2));
        all(stories, Story::end);
        Driven driven = new Driven();
        stories.forEach(story -> story.lives().forEach(driven::note));
        System.out.println("Rows of the lifecycle driven over HTTP: " + driven.count() + " of "
                + Driven.table().size());
        assertThat(driven.missing()).as("rows that nobody drove").isEmpty();
    }

    private static List<Story> stories() {
        Attaching attaching = new Attaching(api, platform.topology().url(Service.GATEWAY));
        List<Story> all = new ArrayList<>();
        for (DossierStatus status : DossierStatus.values()) {
            if (status.isOnItsWay()) {
                all.add(new AtWorkStory(api, status, attaching));
            }
        }
        all.addAll(DeskStories.all(api, attaching));
        all.addAll(WaitingStories.all(api));
        all.addAll(ResultStories.all(api));
        all.addAll(LagStories.all(api));
        return all;
    }

    /** One part of the day in all stories, side by side. */
    private static void all(List<Story> stories, Consumer<Story> part) {
        List<Throwable> failures = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> running = new ArrayList<>();
            stories.forEach(story -> running.add(threads.submit(() -> part.accept(story))));
            running.forEach(story -> finished(story, failures));
        }
        assertThat(failures).as("stories that failed").isEmpty();
    }

    private static void finished(Future<?> story, List<Throwable> failures) {
        try {
            story.get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            failures.add(interrupted);
        } catch (ExecutionException failed) {
            failures.add(failed.getCause());
        }
    }
}
