package vn.motcua.platform.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the reconciler remembers of a topic. */
class TopicHeadsTest {

    private final TopicHeads heads = new TopicHeads();

    @Test
    void aHoleEndsWhatIsThereUntilItIsClosed() {
        add(1, 2, 4, 5);
        assertThat(heads.contiguous("/intake/1")).isEqualTo(2);

        add(3, 4, 5);
        assertThat(heads.contiguous("/intake/1")).isEqualTo(5);
    }

    @Test
    void repeatedEventsChangeNothing() {
        add(1, 2, 1, 2, 2);
        assertThat(heads.contiguous("/intake/1")).isEqualTo(2);
        assertThat(heads.contiguous("/intake/2")).isZero();
    }

    @Test
    void aHundredThousandSourcesAreToldApart() {
        for (int one = 0; one < 100_000; one++) {
            heads.add("/intake/" + one, 1);
            if (one % 2 == 0) {
                heads.add("/intake/" + one, 2);
            }
        }
        assertThat(heads.size()).isEqualTo(100_000);
        for (int one = 0; one < 100_000; one++) {
            assertThat(heads.contiguous("/intake/" + one)).isEqualTo(one % 2 == 0 ? 2 : 1);
        }
    }

    @Test
    void whatNobodyMetIsNamedByItsHash() {
        heads.add("/intake/1", 1);
        heads.add("/intake/2", 1);
        heads.meet("/intake/1");

        assertThat(heads.unmet()).isEqualTo(Set.of(TopicHeads.hash("/intake/2")));
        assertThat(heads.unmet()).hasSize(2);
    }

    private void add(long... sequences) {
        for (long sequence : sequences) {
            heads.add("/intake/1", sequence);
        }
    }
}
