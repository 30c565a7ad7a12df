package vn.motcua.intake.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import vn.motcua.platform.journal.Problem;

class ListingTest {

    private static final PublishedLine FULL = Lines.read("full.jsonl", "1.900001");
    private static final PublishedLine ENTRY = Lines.read("entries.jsonl", "1.900001");
    private static final Ending ENDING = new Ending("bãi bỏ", "12/QĐ", "admin", Instant.EPOCH);

    @Test
    void eitherOrderGivesTheSame() {
        Listing fullFirst =
                Listing.after(Listing.after(null, FULL).orElseThrow(), ENTRY).orElseThrow();
        Listing entryFirst =
                Listing.after(Listing.after(null, ENTRY).orElseThrow(), FULL).orElseThrow();
        assertThat(fullFirst).isEqualTo(entryFirst);
        assertThat(fullFirst.version()).isEqualTo(2);
        assertThat(fullFirst.content().categories()).as("filled from the list").containsExactly("Mẫu");
        assertThat(fullFirst.content().agencies()).as("the full data's").hasSize(2);
        assertThat(fullFirst.content().promulgatedBy()).isEqualTo("Bộ Mẫu");
    }

    @Test
    void theSameAgainIsNoChange() {
        Listing once = Listing.after(null, FULL).orElseThrow();
        assertThat(Listing.after(once, FULL)).isEmpty();
        assertThat(Fingerprints.of(once.content())).isEqualTo(Fingerprints.of(FULL.content()));
    }

    @Test
    void whatWasEndedByHandIsNotRevived() {
        Listing ended = Listing.ended(Listing.after(null, ENTRY).orElseThrow(), "1.900001", ENDING);
        Listing after = Listing.after(ended, FULL).orElseThrow();
        assertThat(after.state()).isEqualTo(ListingState.ENDED);
        assertThat(after.ended()).isEqualTo(ENDING);
        assertThatThrownBy(() -> Listing.ended(after, "1.900001", ENDING))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo("PROCEDURE_ENDED"));
    }
}
