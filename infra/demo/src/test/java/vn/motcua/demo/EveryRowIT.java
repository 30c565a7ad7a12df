package vn.motcua.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.motcua.contracts.dossier.DossierStatus;

/** Every row of the lifecycle's table over HTTP: stories are led, and a row that none of them took fails. */
@ExtendWith(OnePlatform.class)
class EveryRowIT {

    private final Platform platform = OnePlatform.platform();
    private final Api api = OnePlatform.api();

    @Test
    void everyRowOfTheTableIsDriven() {
        List<Story> stories = stories();
        SideBySide.each(stories, Story::evening);
        platform.deafen(Service.ROUTING, Service.DEPARTMENT);
        SideBySide.each(stories, Story::lateEvening);
        platform.wakeUpAt(Story.day(1));
        SideBySide.each(stories, Story::morning);
        platform.listen();
        SideBySide.each(stories, Story::day);
        platform.wakeUpAt(Story.day(2));
        SideBySide.each(stories, Story::end);
        Driven driven = new Driven();
        stories.forEach(story -> story.lives().forEach(driven::note));
        System.out.println("Rows of the lifecycle driven over HTTP: " + driven.count() + " of "
                + Driven.table().size());
        assertThat(driven.missing()).as("rows that nobody drove").isEmpty();
    }

    private List<Story> stories() {
        Attaching attaching = OnePlatform.attaching();
        List<Story> all = new ArrayList<>();
        for (DossierStatus status : DossierStatus.values()) {
            if (status.isOnItsWay()) {
                all.add(new AtWorkStory(api, status, attaching));
            }
        }
        all.addAll(DeskStories.all(api, attaching));
        all.addAll(WaitingStories.all(api));
        all.addAll(WishStories.all(api));
        all.addAll(ResultStories.all(api));
        all.addAll(LagStories.all(api));
        all.addAll(FormerAgencyStories.all(api));
        all.addAll(EndedAgencyStories.all(api));
        return all;
    }
}
