package vn.motcua.intake.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import vn.motcua.contracts.dossier.DossierStatus;
import vn.motcua.intake.config.Catalogues;
import vn.motcua.platform.testing.InMemoryJournal;

class OpenCountsTest {

    private final InMemoryJournal<Dossier> journal = new InMemoryJournal<>();
    private final OpenCounts counts =
            new OpenCounts(journal, Given.DATES, Catalogues.rules(), Clock.fixed(Given.NOW, ZoneOffset.UTC));

    @Test
    void openDossiersAreCountedByStatusAndNoughtIsSaidToo() {
        journal.put("1", Given.submitted());
        journal.put("2", Given.submitted());
        journal.put("3", Given.accepted());

        assertThat(counts.byStatus().block())
                .containsEntry(DossierStatus.SUBMITTED, 2L)
                .containsEntry(DossierStatus.ACCEPTED, 1L)
                .containsEntry(DossierStatus.RESOLVED, 0L)
                .hasSize(OpenDossiers.AT_A_DESK.size());
    }

    @Test
    void acceptedDossiersAreCountedByHowNearTheyAreDue() {
        journal.put("1", Given.submitted());
        journal.put("2", Given.accepted());

        Map<DueBand, Long> byDue = Objects.requireNonNull(counts.byDue().block());

        assertThat(byDue).containsOnlyKeys(DueBand.values()).containsEntry(DueBand.OVERDUE, 0L);
        assertThat(byDue.values()).containsOnlyOnce(1L);
    }
}
