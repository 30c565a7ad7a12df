package vn.motcua.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.motcua.contracts.dossier.DueDateCause;
import vn.motcua.contracts.dossier.RoutingEvent.LegDueChanged;
import vn.motcua.platform.journal.Command;
import vn.motcua.platform.security.Caller;
import vn.motcua.platform.security.Role;
import vn.motcua.platform.testing.InMemoryJournal;

/** After a calendar change the deadlines of open legs move when an administrator says so, pauses included. */
class RecountingTest {

    /** A calendar by which everything takes a day longer than the samples' plain minutes. */
    private static final class DayOff implements Deadlines {

        @Override
        public Instant due(String agency, Instant from, long workingMinutes) {
            return workingMinutes == 0
                    ? from
                    : Samples.PLAIN_MINUTES.due(agency, from, workingMinutes).plus(Duration.ofDays(1));
        }

        @Override
        public Instant start(String agency, Instant received, boolean cutOff) {
            return Samples.PLAIN_MINUTES.start(agency, received, cutOff);
        }

        @Override
        public long minutes(String agency, Instant from, Instant to) {
            return Samples.PLAIN_MINUTES.minutes(agency, from, to);
        }

        @Override
        public Instant receiptBy(String agency, Instant handedOver) {
            return Samples.PLAIN_MINUTES.receiptBy(agency, handedOver);
        }
    }

    private static final Clock NOW = Clock.fixed(Samples.ACCEPTED_AT, ZoneOffset.UTC);

    private final InMemoryJournal<Route> journal = new InMemoryJournal<>();
    private final Recounting byTheNewCalendar = new Recounting(journal, new DayOff(), NOW);

    @Test
    void aDryRunOnlyListsAndTheJobMovesEachOpenLegOnce() {
        Route route = Journey.start(Samples.birthPlan()).route();
        Leg first = route.stage(1).findFirst().orElseThrow();
        journal.put("d-1", route);
        Recounting.Report dry = run(true, "k-1");
        assertThat(dry.moves())
                .singleElement()
                .satisfies(move -> assertThat(move.to()).isEqualTo(first.dueAt().plus(Duration.ofDays(1))));
        assertThat(journal.events("d-1")).isEmpty();

        assertThat(run(false, "k-2").moved()).isEqualTo(1);
        assertThat(journal.events("d-1")).singleElement().isInstanceOfSatisfying(LegDueChanged.class, event -> {
            assertThat(event.cause()).isEqualTo(DueDateCause.CALENDAR_CHANGED);
            assertThat(event.from()).isEqualTo(first.dueAt());
        });
        assertThat(run(false, "k-3").moved()).isZero();
        assertThat(new Recounting(journal, Samples.PLAIN_MINUTES, NOW)
                        .run(ADMIN, command("k-4"), true)
                        .block()
                        .moved())
                .isEqualTo(1);
    }

    private static final Caller ADMIN = new Caller("admin", Set.of(Role.ADMIN), null);

    private Recounting.Report run(boolean dryRun, String key) {
        return byTheNewCalendar.run(ADMIN, command(key), dryRun).block();
    }

    private static Command command(String key) {
        return new Command(key, "admin", "recount", "c", null);
    }
}
