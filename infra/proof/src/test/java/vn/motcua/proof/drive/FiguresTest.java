package vn.motcua.proof.drive;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.motcua.proof.log.Left.How;

/** What is counted, by answer, by end and by what dossiers are called. */
class FiguresTest {

    private final Figures figures = new Figures();

    private void answered(long number, int status, String body, Duration took) {
        Request request = new Request("k" + number, "u", "/p", "application/json", "{}", number, "d" + number);
        figures.answered(request, new Reply(status, body, null), took.toNanos());
    }

    @Test
    void latenciesOfAcceptedCommandsAreKeptForAllAndByTag() {
        figures.tag((number, dossier) -> dossier.equals("d1") ? "poisoned" : "unaffected");
        answered(1, 200, "{}", Duration.ofMillis(900));
        answered(2, 200, "{}", Duration.ofMillis(10));
        answered(2, 503, "{\"code\":\"TRY_AGAIN\"}", Duration.ofMillis(5));
        Instant now = Instant.now();
        Instant from = now.minusSeconds(5);
        Instant to = now.plusSeconds(5);
        assertThat(figures.latency(from, to, Figures.ALL).count()).isEqualTo(2);
        assertThat(figures.latency(from, to, "unaffected").quantile(0.99)).isLessThan(Duration.ofMillis(11));
        assertThat(figures.latency(from, to, "poisoned").quantile(0.99)).isGreaterThan(Duration.ofMillis(899));
        assertThat(figures.latency(now.minusSeconds(60), now.minusSeconds(30), Figures.ALL)
                        .count())
                .isZero();
        assertThat(figures.answers()).containsExactlyInAnyOrderEntriesOf(Map.of("200", 2L, "503 TRY_AGAIN", 1L));
        assertThat(figures.accepted()).isEqualTo(2);
    }

    @Test
    void dossiersAreCountedByTurnAndEnd() {
        figures.left(Turn.GRANTED, How.ENDED);
        figures.left(Turn.GRANTED, How.STUCK);
        figures.left(Turn.STOPPED, How.ENDED);
        assertThat(figures.left(How.ENDED)).isEqualTo(2);
        assertThat(figures.left().get("GRANTED")).containsEntry(How.STUCK, 1L);
    }
}
