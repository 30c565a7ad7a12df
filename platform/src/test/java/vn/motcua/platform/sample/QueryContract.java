package vn.motcua.platform.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.motcua.platform.journal.Command;
import vn.motcua.platform.journal.Decision;
import vn.motcua.platform.journal.Journal;
import vn.motcua.platform.journal.Query;
import vn.motcua.platform.journal.Versioned;
import vn.motcua.platform.sample.SampleApplication.Counter;

/** What every journal makes of a query, be it in memory or on MongoDB. */
abstract class QueryContract {

    /** Far ahead, so that no timer rings in between. */
    private static final Instant NOON = Instant.parse("2126-11-20T05:00:00Z");

    private final String run = UUID.randomUUID().toString();

    abstract Journal<Counter> journal();

    @BeforeEach
    void someCounters() {
        put("a", 1, NOON);
        put("b", 2, NOON.plusSeconds(60));
        put("c", 3, NOON.plusSeconds(120));
        put("d", 4, null);
    }

    @Test
    void aRangeIncludesItsBeginningAndExcludesItsEnd() {
        assertThat(found(all().between("ringAt", NOON, NOON.plusSeconds(120)))).containsExactly("a", "b");
    }

    @Test
    void anOpenEndDoesNotNarrowAndWhatHasNoValueIsInNoRange() {
        assertThat(found(all().between("ringAt", null, NOON.plusSeconds(60)))).containsExactly("a");
        assertThat(found(all().between("ringAt", NOON.plusSeconds(60), null))).containsExactly("b", "c");
        assertThat(found(all().between("ringAt", null, null))).hasSize(4);
    }

    @Test
    void rangesNarrowFurtherAndPagesGoOnWithinThem() {
        Query wanted = all().between("total", 2, null).between("ringAt", null, NOON.plusSeconds(180));

        assertThat(found(wanted.sortedBy("-ringAt"))).containsExactly("c", "b");
        assertThat(found(wanted.sortedBy("ringAt").page(run + "b", 5))).containsExactly("c");
    }

    @Test
    void aCountKnowsNoPages() {
        Query wanted = all().between("total", 2, 4).page(null, 1);

        assertThat(journal().count(wanted).block()).isEqualTo(2);
        assertThat(journal().count(Query.where("name", "nobody")).block()).isZero();
    }

    @Test
    void countsByAFieldLeaveOutWhatNobodyHas() {
        Map<String, Long> counts = journal()
                .countBy("name", Query.where("name", List.of(name("a"), name("b"), "nobody")))
                .block();

        assertThat(counts).isEqualTo(Map.of(name("a"), 1L, name("b"), 1L));
    }

    private Query all() {
        return Query.where("name", List.of(name("a"), name("b"), name("c"), name("d")));
    }

    private List<String> found(Query query) {
        return journal()
                .search(query)
                .map(Versioned::id)
                .map(id -> id.substring(run.length()))
                .collectList()
                .blockOptional()
                .orElseThrow();
    }

    private String name(String one) {
        return run + "/" + one;
    }

    private void put(String one, int total, @Nullable Instant ringAt) {
        Counter counter = new Counter(total, ringAt, name(one));
        Command command = new Command("put", "test", "put", "test", null);
        journal()
                .execute(run + one, command, Integer.class, before -> Decision.of(counter), Counter::total)
                .block();
    }
}
