package vn.motcua.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.platform.journal.Problem;
import vn.motcua.platform.waits.WaitQuery.Position;

class IncidentQueryTest {

    private static final Instant SINCE = Instant.parse("2026-11-20T00:00:00.123Z");

    @Test
    void aCursorLeadsBackToItsPlace() {
        String cursor = IncidentQuery.cursor("routing", new Position(SINCE, "LEG_DECLINED:d:a"));

        assertThat(place(cursor, "routing")).isEqualTo(new Position(SINCE, "LEG_DECLINED:d:a"));
    }

    @Test
    void anotherServicesCursorIsAPlaceBeforeOrAfterAllThatBeganThen() {
        String cursor = IncidentQuery.cursor("intake", new Position(SINCE, "GAP"));

        assertThat(place(cursor, "routing")).isEqualTo(new Position(SINCE, ""));
        assertThat(place(cursor, "department").key()).isGreaterThan("ZZZ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "x~y:z", "2026-11-20T00:00:00Z", "2026-11-20T00:00:00Z~nowhere"})
    void whatIsNoCursorIsSaidSo(String cursor) {
        assertThatThrownBy(() -> place(cursor, "routing"))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo("CURSOR_INVALID"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1001})
    void aPageHasALimit(int limit) {
        assertThatThrownBy(() -> new IncidentQuery(null, null, null, limit, null).askedOf("routing"))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo("LIMIT_INVALID"));
    }

    private static @Nullable Position place(String cursor, String service) {
        return new IncidentQuery(null, null, null, null, cursor)
                .askedOf(service)
                .after();
    }
}
